package io.mullion.controller.identity.assignment;

/**
 * Who holds a role.
 *
 * @param kind user or group
 * @param id of the user or group
 */
public record Actor(Kind kind, String id) {
    /** What can hold a role. */
    public enum Kind {
        /** A user. */
        USER,
        /** A group, for all its members. */
        GROUP
    }

    /** A user. */
    public static Actor user(String id) {
        return new Actor(Kind.USER, id);
    }

    /** A group. */
    public static Actor group(String id) {
        return new Actor(Kind.GROUP, id);
    }
}
