package io.mullion.controller.identity.project;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.identity.entity.CollectionBody;
import io.mullion.controller.identity.entity.Guard;
import io.mullion.controller.identity.entity.HomeDomain;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /v3/projects}. */
@Path("v3/projects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProjectsResource {
    private final Projects projects;
    private final Domains domains;
    private final Policy policy;

    @Inject
    ProjectsResource(Projects projects, Domains domains, Policy policy) {
        this.projects = projects;
        this.domains = domains;
        this.policy = policy;
    }

    /** Some projects. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        policy.require(
                request.caller(),
                "identity:list_projects",
                Map.of("target.domain_id", request.query("domain_id").orElse("")));
        return CollectionBody.of(
                request, "projects", ProjectQuery.run(request, projects), each -> ProjectView.asProject(request, each));
    }

    /** One project; with what is above or below it, if that is asked. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("id") String id) {
        Project project = allowed(request, id, "identity:get_project");
        Map<String, @Nullable Object> body = ProjectView.asProject(request, project);
        new Hierarchy(request, projects).putInto(body, project);
        return Map.of("project", body);
    }

    /** Makes a project. */
    @POST
    public Response create(@Context ApiRequest request, ProjectBodies.CreateProjectBody body) {
        if (body.project().flag("is_domain", false)) {
            policy.require(request.caller(), "identity:create_domain", Map.of());
            return made(request, domains.create(ProjectBodies.domain(body.project())));
        }
        String domain = body.project()
                .text("domain_id")
                .or(() -> body.project().text("parent_id").map(parent -> domainOf(parent)))
                .orElseGet(() -> HomeDomain.of(request.caller()));
        policy.require(request.caller(), "identity:create_project", Map.of("target.project.domain_id", domain));
        return made(request, projects.create(ProjectBodies.project(body.project(), domain)));
    }

    private static Response made(ApiRequest request, Project project) {
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("project", ProjectView.asProject(request, project)))
                .build();
    }

    /** Changes a project. */
    @PATCH
    @Path("{id}")
    public Map<String, Object> update(
            @Context ApiRequest request, @PathParam("id") String id, ProjectBodies.UpdateProjectBody body) {
        Project before = allowed(request, id, "identity:update_project");
        Guard.update("project", id, before.options(), body.project());
        Project wanted = ProjectBodies.changed(before, body.project());
        Project after = before.domain() ? domains.update(wanted) : projects.update(wanted);
        return Map.of("project", ProjectView.asProject(request, after));
    }

    /** Deletes a project. */
    @DELETE
    @Path("{id}")
    public Response delete(@Context ApiRequest request, @PathParam("id") String id) {
        Project project = allowed(request, id, "identity:delete_project");
        Guard.delete("project", id, project.options());
        if (project.domain()) {
            domains.delete(id);
        } else {
            projects.delete(id);
        }
        return Response.noContent().build();
    }

    private String domainOf(String parent) {
        return projects.require(parent).owningDomain();
    }

    private Project allowed(ApiRequest request, String id, String rule) {
        return ProjectTargets.allowed(policy, request.caller(), rule, projects, id);
    }
}
