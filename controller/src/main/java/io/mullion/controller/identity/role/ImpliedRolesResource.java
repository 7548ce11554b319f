package io.mullion.controller.identity.role;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.spi.error.MullionException;
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

/** {@code /v3/roles/{prior}/implies}: what a role implies. */
@Path("v3/roles/{prior}/implies")
@Produces(MediaType.APPLICATION_JSON)
public final class ImpliedRolesResource {
    private final Roles roles;
    private final Policy policy;

    @Inject
    ImpliedRolesResource(Roles roles, Policy policy) {
        this.roles = roles;
        this.policy = policy;
    }

    /** What a role implies. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request, @PathParam("prior") String id) {
        policy.require(request.caller(), "identity:list_implied_roles", Map.of());
        Role prior = roles.require(id);
        return Map.of(
                "role_inference",
                RoleView.implications(request, prior, roles.implied(prior)),
                "links",
                Map.of("self", request.link("v3/roles/" + id + "/implies")));
    }

    /** Whether a role implies another one. */
    @GET
    @Path("{implied}")
    public Map<String, Object> show(
            @Context ApiRequest request, @PathParam("prior") String prior, @PathParam("implied") String implied) {
        policy.require(request.caller(), "identity:get_implied_role", Map.of());
        return one(request, require(prior, implied));
    }

    /** As {@link #show}, without a body. */
    @HEAD
    @Path("{implied}")
    public Response check(
            @Context ApiRequest request, @PathParam("prior") String prior, @PathParam("implied") String implied) {
        policy.require(request.caller(), "identity:check_implied_role", Map.of());
        List<Role> unused = require(prior, implied);
        return Response.noContent().build();
    }

    /** Lets a role imply another one. */
    @PUT
    @Path("{implied}")
    public Response create(
            @Context ApiRequest request, @PathParam("prior") String prior, @PathParam("implied") String implied) {
        policy.require(request.caller(), "identity:create_implied_role", Map.of());
        roles.imply(roles.require(prior), roles.require(implied));
        return Response.status(Response.Status.CREATED)
                .entity(one(request, require(prior, implied)))
                .build();
    }

    /** Ends that. */
    @DELETE
    @Path("{implied}")
    public Response delete(
            @Context ApiRequest request, @PathParam("prior") String prior, @PathParam("implied") String implied) {
        policy.require(request.caller(), "identity:delete_implied_role", Map.of());
        roles.removeImplied(roles.require(prior), roles.require(implied));
        return Response.noContent().build();
    }

    private List<Role> require(String priorId, String impliedId) {
        Role prior = roles.require(priorId);
        Role implied = roles.require(impliedId);
        if (!roles.implied(prior).contains(implied)) {
            throw MullionException.notFound(priorId + " does not imply " + impliedId + ".");
        }
        return List.of(prior, implied);
    }

    private static Map<String, Object> one(ApiRequest request, List<Role> rule) {
        String path = "v3/roles/" + rule.getFirst().id() + "/implies/"
                + rule.getLast().id();
        return Map.of(
                "role_inference",
                Map.of(
                        "prior_role", RoleView.brief(request, rule.getFirst()),
                        "implies", RoleView.brief(request, rule.getLast())),
                "links",
                Map.of("self", request.link(path)));
    }
}
