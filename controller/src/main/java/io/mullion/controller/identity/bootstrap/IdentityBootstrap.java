package io.mullion.controller.identity.bootstrap;

import io.mullion.controller.identity.assignment.Actor;
import io.mullion.controller.identity.assignment.Assignment;
import io.mullion.controller.identity.assignment.Grants;
import io.mullion.controller.identity.assignment.Target;
import io.mullion.controller.identity.project.Project;
import io.mullion.controller.identity.role.Role;
import io.mullion.controller.identity.user.User;
import jakarta.inject.Inject;
import java.util.List;

/** Makes what an installation begins with. What is there already stays; doing it again changes nothing. */
public final class IdentityBootstrap {
    /** Id of the first domain, as in every OpenStack. */
    public static final String DOMAIN = "default";

    /** The roles that rules give rights to ({@code reference/powervc-concepts.md} §11). */
    public static final List<String> ROLES = List.of(
            "admin",
            "deployer",
            "deployer_restricted",
            "image_manager",
            "self_service",
            "service",
            "storage_manager",
            "viewer",
            "vm_manager",
            "vm_user");

    private final FirstProject projects;
    private final FirstUser users;
    private final FirstRoles roles;
    private final FirstCatalog catalog;
    private final Grants grants;

    @Inject
    IdentityBootstrap(FirstProject projects, FirstUser users, FirstRoles roles, FirstCatalog catalog, Grants grants) {
        this.projects = projects;
        this.users = users;
        this.roles = roles;
        this.catalog = catalog;
        this.grants = grants;
    }

    /** Does it. An administrator with another password gets the plan's. @return the first project */
    public Project run(Plan plan) {
        projects.domain();
        Project project = projects.project(plan.project());
        User admin = users.user(plan.admin(), plan.password(), project);
        Role role = roles.all().getFirst();
        grants.give(new Assignment(Actor.user(admin.id()), Target.project(project.id()), role.id(), false));
        grants.give(new Assignment(Actor.user(admin.id()), Target.SYSTEM, role.id(), false));
        catalog.fill(plan);
        return project;
    }
}
