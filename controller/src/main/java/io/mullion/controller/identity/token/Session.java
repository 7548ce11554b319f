package io.mullion.controller.identity.token;

import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.application.ApplicationCredential;
import io.mullion.controller.identity.change.Change;
import io.mullion.controller.identity.project.Project;
import io.mullion.controller.identity.role.Role;
import io.mullion.controller.identity.user.User;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a token stands for at the moment.
 *
 * @param payload what is written in the token
 * @param user whose it is
 * @param userDomain the user's domain
 * @param target the project or domain that it is for
 * @param targetDomain the domain of that project
 * @param credential the application credential that it came from
 * @param roles what the user may there, all that follows from assignments included
 */
public record Session(
        Payload payload,
        User user,
        Project userDomain,
        Optional<Project> target,
        Optional<Project> targetDomain,
        Optional<ApplicationCredential> credential,
        List<Role> roles) {
    public Session {
        roles = List.copyOf(roles);
    }

    /** The project that it is for. */
    public Optional<Project> project() {
        return payload.scope() instanceof Scope.OfProject ? target : Optional.empty();
    }

    /** Who asks, as all services see it. */
    public Caller caller() {
        return new Caller(
                new Caller.Named(user.id(), user.name(), user.domainId()),
                project().map(each -> new Caller.Named(each.id(), each.name(), each.owningDomain())),
                payload.scope() instanceof Scope.OfDomain domain ? Optional.of(domain.id()) : Optional.empty(),
                payload.scope() instanceof Scope.OfSystem,
                roles.stream().map(Role::name).collect(Collectors.toSet()),
                payload.auditId(),
                payload.expires());
    }

    /** Whether a change concerns it. */
    boolean dependsOn(Change change) {
        return switch (change.kind()) {
            case TOKEN -> payload.auditIds().contains(change.subject());
            case USER -> user.id().equals(change.subject());
            case PROJECT ->
                project().filter(each -> each.id().equals(change.subject())).isPresent();
            case DOMAIN ->
                userDomain.id().equals(change.subject())
                        || target.filter(each -> each.owningDomain().equals(change.subject()))
                                .isPresent();
            case EVERYTHING -> true;
        };
    }
}
