package io.mullion.controller.identity;

import io.mullion.spi.error.MullionException;
import java.time.Instant;
import java.util.HashSet;
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
 * @param serviceRoles roles of the service that passes the request on ({@code X-Service-Token}); usually none
 */
public record Caller(
        Named user,
        Optional<Named> project,
        Optional<String> domainScope,
        boolean systemScope,
        Set<String> roles,
        String auditId,
        Instant expires,
        Set<String> serviceRoles) {
    public Caller {
        roles = Set.copyOf(roles);
        serviceRoles = Set.copyOf(serviceRoles);
    }

    /** A caller who asks for himself. */
    public Caller(
            Named user,
            Optional<Named> project,
            Optional<String> domainScope,
            boolean systemScope,
            Set<String> roles,
            String auditId,
            Instant expires) {
        this(user, project, domainScope, systemScope, roles, auditId, expires, Set.of());
    }

    /**
     * A user or a project.
     *
     * @param id as in the API
     * @param name unique in its domain
     * @param domain id of the domain
     */
    public record Named(String id, String name, String domain) {}

    /** Whether the caller has a role, names compared without regard to case as Keystone does. */
    public boolean has(String role) {
        if (roles.contains(role)) {
            return true;
        }
        for (String own : roles) {
            if (own.equalsIgnoreCase(role)) {
                return true;
            }
        }
        return false;
    }

    /** The same caller with one more role. */
    public Caller with(String role) {
        Set<String> more = new HashSet<>(roles);
        more.add(role);
        return new Caller(user, project, domainScope, systemScope, more, auditId, expires, serviceRoles);
    }

    /** The same caller, whose request a service with these roles passes on. */
    public Caller through(Set<String> roles) {
        return new Caller(user, project, domainScope, systemScope, this.roles, auditId, expires, roles);
    }

    /** Id of the project that the token is for. @throws MullionException {@code INVALID_INPUT} if it is for none */
    public String projectId() {
        return project.map(Named::id)
                .orElseThrow(() -> MullionException.invalid("This call needs a token that is scoped to a project."));
    }
}
