package io.mullion.controller.identity.assignment;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.identity.entity.CollectionBody;
import io.mullion.controller.identity.project.Project;
import io.mullion.controller.identity.project.ProjectView;
import io.mullion.controller.identity.user.User;
import io.mullion.controller.identity.user.UserTargets;
import io.mullion.controller.identity.user.Users;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** {@code /v3/users/{user}/projects}: the projects on which a user has a role. */
@Path("v3/users/{user}/projects")
@Produces(MediaType.APPLICATION_JSON)
public final class ProjectsOfUserResource {
    private final Users users;
    private final Reach reach;
    private final Database database;
    private final Policy policy;

    @Inject
    ProjectsOfUserResource(Users users, Reach reach, Database database, Policy policy) {
        this.users = users;
        this.reach = reach;
        this.database = database;
        this.policy = policy;
    }

    /** The user's projects. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request, @PathParam("user") String user) {
        User found = UserTargets.allowed(policy, request.caller(), "identity:list_user_projects", users, user);
        List<Project> projects = database.read(handle -> reach.projects(handle, found.id()));
        return CollectionBody.of(request, "projects", projects, each -> ProjectView.of(request, each));
    }
}
