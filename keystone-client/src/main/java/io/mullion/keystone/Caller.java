package io.mullion.keystone;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who a token is for, as Keystone says.
 *
 * @param user whose token it is
 * @param project what it is scoped to; empty for a domain, system or unscoped token
 * @param domainScope id of the domain it is scoped to, if it is
 * @param systemScope whether it is scoped to the system as a whole
 * @param roles names of the user's roles in that scope; none for an unscoped token
 * @param auditId the token's name in logs; empty if Keystone gave none
 * @param expires when it ends
 */
public record Caller(
        Named user,
        Optional<Named> project,
        Optional<String> domainScope,
        boolean systemScope,
        Set<String> roles,
        String auditId,
        Instant expires) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    /**
     * A user or a project.
     *
     * @param name unique in its domain
     * @param domain id of the domain
     */
    public record Named(String id, String name, String domain) {}
}
