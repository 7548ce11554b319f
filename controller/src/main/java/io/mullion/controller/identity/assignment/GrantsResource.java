package io.mullion.controller.identity.assignment;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.entity.CollectionBody;
import io.mullion.controller.identity.role.Role;
import io.mullion.controller.identity.role.RoleView;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** {@code /v3/projects/{id}/users/{id}/roles} and its like with domains and groups: roles on a project or domain. */
@Path("v3/{targets:projects|domains}/{target}/{actors:users|groups}/{actor}/roles")
@Produces(MediaType.APPLICATION_JSON)
public final class GrantsResource {
    private final GrantSubject subject;
    private final Grants grants;

    @Inject
    GrantsResource(GrantSubject subject, Grants grants) {
        this.subject = subject;
        this.grants = grants;
    }

    /** The roles. */
    @GET
    public Map<String, Object> list(
            @Context ApiRequest request,
            @PathParam("targets") String targets,
            @PathParam("target") String target,
            @PathParam("actors") String actors,
            @PathParam("actor") String actor) {
        Map.Entry<Actor, Target> pair = subject.pair(
                request.caller(), "identity:list_grants", GrantPath.of(targets, target, actors, actor, false));
        List<Role> found = grants.of(pair.getKey(), pair.getValue(), false);
        return CollectionBody.of(request, "roles", found, each -> RoleView.of(request, each));
    }

    /** Whether a role is held. */
    @HEAD
    @Path("{role}")
    public Response check(
            @Context ApiRequest request,
            @PathParam("targets") String targets,
            @PathParam("target") String target,
            @PathParam("actors") String actors,
            @PathParam("actor") String actor,
            @PathParam("role") String role) {
        grants.require(subject.assignment(
                request.caller(), "identity:check_grant", GrantPath.of(targets, target, actors, actor, false), role));
        return Response.noContent().build();
    }

    /** As {@link #check}: Keystone answers GET too. */
    @GET
    @Path("{role}")
    public Response get(
            @Context ApiRequest request,
            @PathParam("targets") String targets,
            @PathParam("target") String target,
            @PathParam("actors") String actors,
            @PathParam("actor") String actor,
            @PathParam("role") String role) {
        return check(request, targets, target, actors, actor, role);
    }

    /** Gives a role. */
    @PUT
    @Path("{role}")
    public Response give(
            @Context ApiRequest request,
            @PathParam("targets") String targets,
            @PathParam("target") String target,
            @PathParam("actors") String actors,
            @PathParam("actor") String actor,
            @PathParam("role") String role) {
        grants.give(subject.assignment(
                request.caller(), "identity:create_grant", GrantPath.of(targets, target, actors, actor, false), role));
        return Response.noContent().build();
    }

    /** Takes a role. */
    @DELETE
    @Path("{role}")
    public Response take(
            @Context ApiRequest request,
            @PathParam("targets") String targets,
            @PathParam("target") String target,
            @PathParam("actors") String actors,
            @PathParam("actor") String actor,
            @PathParam("role") String role) {
        grants.take(subject.assignment(
                request.caller(), "identity:revoke_grant", GrantPath.of(targets, target, actors, actor, false), role));
        return Response.noContent().build();
    }
}
