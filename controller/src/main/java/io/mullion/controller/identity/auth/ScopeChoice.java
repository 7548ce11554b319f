package io.mullion.controller.identity.auth;

import io.mullion.controller.identity.application.ApplicationCredentialStore;
import io.mullion.controller.identity.assignment.EffectiveRoles;
import io.mullion.controller.identity.entity.FieldsBody;
import io.mullion.controller.identity.entity.Refusal;
import io.mullion.controller.identity.project.Project;
import io.mullion.controller.identity.project.ProjectStore;
import io.mullion.controller.identity.token.Proof;
import io.mullion.controller.identity.token.Scope;
import io.mullion.controller.identity.user.User;
import io.mullion.controller.identity.user.UserStore;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Finds out what a token shall be for. */
final class ScopeChoice {
    private final Names names;
    private final UserStore users;
    private final ProjectStore projects;
    private final EffectiveRoles roles;
    private final ApplicationCredentialStore credentials;

    @Inject
    ScopeChoice(
            Names names,
            UserStore users,
            ProjectStore projects,
            EffectiveRoles roles,
            ApplicationCredentialStore credentials) {
        this.names = names;
        this.users = users;
        this.projects = projects;
        this.roles = roles;
        this.credentials = credentials;
    }

    /** The scope that was asked for, else the user's default project if the user may, else none. */
    Scope of(Handle handle, AuthBody body, Proof proof) {
        if (proof.applicationCredential().isPresent()) {
            return ofCredential(handle, proof.applicationCredential().get(), body);
        }
        if (body.unscoped()) {
            return new Scope.Unscoped();
        }
        Optional<FieldsBody> scope = body.scope();
        return scope.isPresent() ? asked(handle, scope.get()) : fallback(handle, proof.user());
    }

    /** A credential is for one project, and nothing else can be asked with it. */
    private Scope ofCredential(Handle handle, String id, AuthBody body) {
        Scope own = credentials
                .find(handle, id)
                .map(each -> (Scope) new Scope.OfProject(each.projectId()))
                .orElseThrow(Refusal::unauthenticated);
        if (body.scope().isPresent() && !asked(handle, body.scope().get()).equals(own)) {
            throw Refusal.unauthenticated();
        }
        return own;
    }

    private Scope asked(Handle handle, FieldsBody scope) {
        Optional<FieldsBody> project = scope.object("project");
        Optional<FieldsBody> domain = scope.object("domain");
        Optional<FieldsBody> system = scope.object("system");
        if (Stream.of(project, domain, system).filter(Optional::isPresent).count() != 1) {
            throw MullionException.invalid("Expecting to find exactly one of project, domain and system in scope.");
        }
        if (system.isPresent()) {
            return new Scope.OfSystem();
        }
        if (project.isPresent()) {
            Project found = names.project(handle, project.get()).orElseThrow(Refusal::unauthenticated);
            return found.domain() ? new Scope.OfDomain(found.id()) : new Scope.OfProject(found.id());
        }
        return new Scope.OfDomain(names.domain(handle, domain)
                .orElseThrow(Refusal::unauthenticated)
                .id());
    }

    private Scope fallback(Handle handle, String user) {
        return users.find(handle, user)
                .flatMap(User::defaultProjectId)
                .flatMap(id -> projects.find(handle, id))
                .filter(Project::enabled)
                .filter(project -> !roles.onProject(handle, user, project).isEmpty())
                .map(project -> (Scope) new Scope.OfProject(project.id()))
                .orElseGet(Scope.Unscoped::new);
    }
}
