package io.mullion.controller.identity.assignment;

/**
 * Where a role is held.
 *
 * @param kind project, domain or system
 * @param id of the project or domain; {@code system} for the system
 */
public record Target(Kind kind, String id) {
    /** The system as a whole. */
    public static final Target SYSTEM = new Target(Kind.SYSTEM, "system");

    /** Where a role can be held. */
    public enum Kind {
        /** A project. */
        PROJECT,
        /** A domain. */
        DOMAIN,
        /** The system. */
        SYSTEM
    }

    /** A project. */
    public static Target project(String id) {
        return new Target(Kind.PROJECT, id);
    }

    /** A domain. */
    public static Target domain(String id) {
        return new Target(Kind.DOMAIN, id);
    }
}
