package io.mullion.controller.identity.project;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.identity.entity.Refusal;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code /v3/projects/{id}/tags}. */
@Path("v3/projects/{id}/tags")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProjectTagsResource {
    private static final int MOST = 80;
    private static final Pattern FORM = Pattern.compile("[^,/]{1,255}");

    private final Projects projects;
    private final Policy policy;

    @Inject
    ProjectTagsResource(Projects projects, Policy policy) {
        this.projects = projects;
        this.policy = policy;
    }

    /** All tags. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request, @PathParam("id") String id) {
        return shown(request, allowed(request, id, "identity:list_project_tags"));
    }

    /** Puts tags in place of all others. */
    @PUT
    public Map<String, Object> replace(
            @Context ApiRequest request, @PathParam("id") String id, ProjectBodies.TagsBody body) {
        Project project = allowed(request, id, "identity:update_project_tags");
        return shown(request, projects.update(project.tagged(body.tags())));
    }

    /** Takes all tags away. */
    @DELETE
    public Response clear(@Context ApiRequest request, @PathParam("id") String id) {
        Project unused = projects.update(
                allowed(request, id, "identity:delete_project_tags").tagged(List.of()));
        return Response.noContent().build();
    }

    /** Whether a tag is there. */
    @GET
    @Path("{tag}")
    public Response check(@Context ApiRequest request, @PathParam("id") String id, @PathParam("tag") String tag) {
        requireTag(allowed(request, id, "identity:get_project_tag"), tag);
        return Response.noContent().build();
    }

    /** Adds a tag. */
    @PUT
    @Path("{tag}")
    public Response add(@Context ApiRequest request, @PathParam("id") String id, @PathParam("tag") String tag) {
        Project project = allowed(request, id, "identity:create_project_tag");
        List<String> tags = new ArrayList<>(project.tags());
        if (!FORM.matcher(tag).matches() || tags.size() >= MOST) {
            throw MullionException.invalid("A project has at most " + MOST
                    + " tags of 1 to 255 characters without comma and slash; this one cannot be added: " + tag);
        }
        if (!tags.contains(tag)) {
            tags.add(tag);
        }
        Project unused = projects.update(project.tagged(tags));
        return Response.created(request.uri().getRequestUri()).build();
    }

    /** Takes a tag away. */
    @DELETE
    @Path("{tag}")
    public Response remove(@Context ApiRequest request, @PathParam("id") String id, @PathParam("tag") String tag) {
        Project project = allowed(request, id, "identity:delete_project_tag");
        requireTag(project, tag);
        List<String> tags = new ArrayList<>(project.tags());
        tags.remove(tag);
        Project unused = projects.update(project.tagged(tags));
        return Response.noContent().build();
    }

    private static void requireTag(Project project, String tag) {
        if (!project.tags().contains(tag)) {
            throw Refusal.notFound("project tag", tag);
        }
    }

    private static Map<String, Object> shown(ApiRequest request, Project project) {
        return Map.of(
                "tags",
                project.tags(),
                "links",
                Map.of("self", request.uri().getRequestUri().toString()));
    }

    private Project allowed(ApiRequest request, String id, String rule) {
        return ProjectTargets.allowed(policy, request.caller(), rule, projects, id);
    }
}
