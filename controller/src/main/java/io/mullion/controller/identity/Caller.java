package io.mullion.controller.identity;

import io.mullion.spi.error.MullionException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, as their token says.
 *
 * @param user id, name and domain of the user
 * @param project the project the token is for; empty for a domain, system or unscoped token
 * @param domainScope id of the domain the token is for, if it is for one
 * @param systemScope whether the token is for the system as a whole
 * @param roles names of the roles in that scope
 * @param auditId the token's name in logs
 * @param expires when the token ends
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
     * @param id as in the API
     * @param name unique in its domain
     * @param domain id of the domain
     */
    public record Named(String id, String name, String domain) {}

    /** Whether the caller has a role, names compared in lower case as Keystone does. */
    public boolean has(String role) {
        return roles.stream().anyMatch(own -> own.equalsIgnoreCase(role));
    }

    /** Id of the project that the token is for. @throws MullionException {@code INVALID_INPUT} if it is for none */
    public String projectId() {
        return project.map(Named::id)
                .orElseThrow(() -> MullionException.invalid("This call needs a token that is scoped to a project."));
    }
}
