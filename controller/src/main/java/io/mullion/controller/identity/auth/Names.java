package io.mullion.controller.identity.auth;

import io.mullion.controller.identity.entity.FieldsBody;
import io.mullion.controller.identity.project.Project;
import io.mullion.controller.identity.project.ProjectStore;
import io.mullion.controller.identity.user.User;
import io.mullion.controller.identity.user.UserStore;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Finds users, projects and domains as log-ins name them: by id, or by name and domain. */
final class Names {
    private final UserStore users;
    private final ProjectStore projects;

    @Inject
    Names(UserStore users, ProjectStore projects) {
        this.users = users;
        this.projects = projects;
    }

    /** @param body {@code {id}} or {@code {name, domain}} */
    Optional<User> user(Handle handle, FieldsBody body) {
        Optional<String> id = body.text("id");
        return id.isPresent()
                ? users.find(handle, id.get())
                : domain(handle, body.object("domain"))
                        .flatMap(domain -> users.named(handle, domain.id(), name(body, "user")));
    }

    /** @param body {@code {id}} or {@code {name, domain}} */
    Optional<Project> project(Handle handle, FieldsBody body) {
        Optional<String> id = body.text("id");
        return id.isPresent()
                ? projects.find(handle, id.get())
                : domain(handle, body.object("domain"))
                        .flatMap(domain -> projects.named(handle, Optional.of(domain.id()), name(body, "project")));
    }

    /** @param body {@code {id}} or {@code {name}} */
    Optional<Project> domain(Handle handle, Optional<FieldsBody> body) {
        FieldsBody domain = body.orElseThrow(() -> missing("domain"));
        Optional<String> id = domain.text("id");
        return (id.isPresent()
                        ? projects.find(handle, id.get())
                        : projects.named(handle, Optional.empty(), name(domain, "domain")))
                .filter(Project::domain);
    }

    private static String name(FieldsBody body, String what) {
        return body.text("name").orElseThrow(() -> missing(what + " id or name"));
    }

    private static MullionException missing(String what) {
        return MullionException.invalid("Expecting to find " + what + " in the request body.");
    }
}
