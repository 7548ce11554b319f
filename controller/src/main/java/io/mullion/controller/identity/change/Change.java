package io.mullion.controller.identity.change;

import java.time.Instant;

/**
 * Something that tokens depend on changed.
 *
 * @param kind of what
 * @param subject its id
 * @param revokes whether tokens of the subject that were issued up to {@code at} are void from now on; if not, they are
 *     only to be looked at anew
 * @param at when
 */
public record Change(Kind kind, String subject, boolean revokes, Instant at) {
    /** What can change. */
    public enum Kind {
        /** One token, by its audit id. */
        TOKEN,
        /** A user: name, state, password, memberships, roles. */
        USER,
        /** A project. */
        PROJECT,
        /** A domain, with its projects and users. */
        DOMAIN,
        /** Something that many tokens depend on, such as a role's name. */
        EVERYTHING
    }
}
