package io.mullion.controller.identity.role;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.identity.entity.CollectionBody;
import io.mullion.controller.identity.entity.Guard;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
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

/** {@code /v3/roles}. */
@Path("v3/roles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RolesResource {
    private final Roles roles;
    private final Policy policy;

    @Inject
    RolesResource(Roles roles, Policy policy) {
        this.roles = roles;
        this.policy = policy;
    }

    /** Some roles. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        boolean ofDomain = request.query("domain_id").isPresent();
        policy.require(request.caller(), ofDomain ? "identity:list_domain_roles" : "identity:list_roles", Map.of());
        return CollectionBody.of(
                request,
                "roles",
                roles.list(ListQuery.of(request, "id", "name", "domain_id")),
                each -> RoleView.of(request, each));
    }

    /** One role. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("id") String id) {
        return shown(request, allowed(request, id, "get"));
    }

    /** Makes a role. */
    @POST
    public Response create(@Context ApiRequest request, RoleBodies.CreateRoleBody body) {
        Role role = RoleBodies.role(body.role());
        policy.require(request.caller(), rule("create", role), Map.of());
        return Response.status(Response.Status.CREATED)
                .entity(shown(request, roles.create(role)))
                .build();
    }

    /** Changes a role. */
    @PATCH
    @Path("{id}")
    public Map<String, Object> update(
            @Context ApiRequest request, @PathParam("id") String id, RoleBodies.UpdateRoleBody body) {
        Role before = allowed(request, id, "update");
        Guard.update("role", id, before.options(), body.role());
        return shown(request, roles.update(RoleBodies.changed(before, body.role())));
    }

    /** Deletes a role. */
    @DELETE
    @Path("{id}")
    public Response delete(@Context ApiRequest request, @PathParam("id") String id) {
        Guard.delete("role", id, allowed(request, id, "delete").options());
        roles.delete(id);
        return Response.noContent().build();
    }

    private Role allowed(ApiRequest request, String id, String verb) {
        try {
            Role role = roles.require(id);
            policy.require(request.caller(), rule(verb, role), Map.of("target.role.name", role.name()));
            return role;
        } catch (MullionException absent) {
            if (absent.code() == ErrorCode.NOT_FOUND) {
                policy.require(request.caller(), "identity:" + verb + "_role", Map.of());
            }
            throw absent;
        }
    }

    private static String rule(String verb, Role role) {
        return "identity:" + verb + (role.domainId().isPresent() ? "_domain_role" : "_role");
    }

    private static Map<String, Object> shown(ApiRequest request, Role role) {
        return Map.of("role", RoleView.of(request, role));
    }
}
