package io.mullion.keystone;

/**
 * A user with a password, and the project to work in.
 *
 * @param user name of the user
 * @param userDomain name of the user's domain
 * @param project name of the project
 * @param projectDomain name of the project's domain
 */
public record Credentials(String user, String password, String userDomain, String project, String projectDomain) {
    /** Without the password. */
    @Override
    public String toString() {
        return "Credentials[" + user + "@" + userDomain + ", " + project + "@" + projectDomain + "]";
    }
}
