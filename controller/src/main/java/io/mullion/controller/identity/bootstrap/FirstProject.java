package io.mullion.controller.identity.bootstrap;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.entity.Extra;
import io.mullion.controller.identity.entity.Ids;
import io.mullion.controller.identity.project.Domains;
import io.mullion.controller.identity.project.Project;
import io.mullion.controller.identity.project.ProjectStore;
import io.mullion.controller.identity.project.Projects;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The first domain and the first project. */
final class FirstProject {
    private final Database database;
    private final ProjectStore store;
    private final Projects projects;
    private final Domains domains;

    @Inject
    FirstProject(Database database, ProjectStore store, Projects projects, Domains domains) {
        this.database = database;
        this.store = store;
        this.projects = projects;
        this.domains = domains;
    }

    Project domain() {
        return database.read(handle -> store.find(handle, IdentityBootstrap.DOMAIN))
                .orElseGet(() -> domains.create(
                        make(IdentityBootstrap.DOMAIN, Optional.empty(), "Default", "The default domain")));
    }

    Project project(String name) {
        Optional<String> domain = Optional.of(IdentityBootstrap.DOMAIN);
        return database.read(handle -> store.named(handle, domain, name))
                .orElseGet(() -> projects.create(make(Ids.create(), domain, name, "The first project")));
    }

    private static Project make(String id, Optional<String> domain, String name, String description) {
        return new Project(
                id, domain, domain, domain.isEmpty(), name, description, true, Extra.NONE, Extra.NONE, List.of());
    }
}
