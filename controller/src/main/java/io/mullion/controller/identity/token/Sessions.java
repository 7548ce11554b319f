package io.mullion.controller.identity.token;

import io.mullion.controller.identity.application.ApplicationCredential;
import io.mullion.controller.identity.application.ApplicationCredentialStore;
import io.mullion.controller.identity.assignment.EffectiveRoles;
import io.mullion.controller.identity.project.Project;
import io.mullion.controller.identity.project.ProjectStore;
import io.mullion.controller.identity.role.Role;
import io.mullion.controller.identity.user.User;
import io.mullion.controller.identity.user.UserStore;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Works out what a payload stands for now. */
public final class Sessions {
    private final UserStore users;
    private final ProjectStore projects;
    private final EffectiveRoles roles;
    private final ApplicationCredentialStore credentials;

    @Inject
    Sessions(UserStore users, ProjectStore projects, EffectiveRoles roles, ApplicationCredentialStore credentials) {
        this.users = users;
        this.projects = projects;
        this.roles = roles;
        this.credentials = credentials;
    }

    /** The session; empty if its user or target is gone or disabled, or the user has no role there any more. */
    Optional<Session> of(Handle handle, Payload payload) {
        Optional<User> user = users.find(handle, payload.user()).filter(User::enabled);
        if (user.isEmpty()) {
            return Optional.empty();
        }
        Optional<Project> userDomain = enabled(handle, user.get().domainId());
        Optional<Project> target = target(handle, payload.scope());
        if (userDomain.isEmpty() || (needsTarget(payload.scope()) && target.isEmpty())) {
            return Optional.empty();
        }
        Optional<Project> targetDomain = target.flatMap(Project::domainId).flatMap(id -> enabled(handle, id));
        if (targetDomain.isEmpty() && target.flatMap(Project::domainId).isPresent()) {
            return Optional.empty();
        }
        Optional<ApplicationCredential> credential =
                payload.applicationCredential().flatMap(id -> credentials.find(handle, id));
        if (credential.isEmpty() && payload.applicationCredential().isPresent()) {
            return Optional.empty();
        }
        List<Role> held = roles(handle, payload, target).stream()
                .filter(role ->
                        credential.map(each -> each.roles().contains(role.id())).orElse(true))
                .toList();
        boolean useless = held.isEmpty() && !(payload.scope() instanceof Scope.Unscoped);
        return useless
                ? Optional.empty()
                : Optional.of(
                        new Session(payload, user.get(), userDomain.get(), target, targetDomain, credential, held));
    }

    private static boolean needsTarget(Scope scope) {
        return scope instanceof Scope.OfProject || scope instanceof Scope.OfDomain;
    }

    private Optional<Project> target(Handle handle, Scope scope) {
        return switch (scope) {
            case Scope.OfProject project -> enabled(handle, project.id());
            case Scope.OfDomain domain -> enabled(handle, domain.id()).filter(Project::domain);
            case Scope.Unscoped none -> Optional.empty();
            case Scope.OfSystem system -> Optional.empty();
        };
    }

    private List<Role> roles(Handle handle, Payload payload, Optional<Project> target) {
        return switch (payload.scope()) {
            case Scope.OfProject project -> roles.onProject(handle, payload.user(), target.orElseThrow());
            case Scope.OfDomain domain -> roles.onDomain(handle, payload.user(), domain.id());
            case Scope.OfSystem system -> roles.onSystem(handle, payload.user());
            case Scope.Unscoped none -> List.of();
        };
    }

    private Optional<Project> enabled(Handle handle, String id) {
        return projects.find(handle, id).filter(Project::enabled);
    }
}
