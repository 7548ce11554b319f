package io.mullion.controller.identity.user;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.identity.entity.CollectionBody;
import io.mullion.controller.identity.entity.Filter;
import io.mullion.controller.identity.entity.HomeDomain;
import io.mullion.controller.identity.entity.ListQuery;
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

/** {@code /v3/users}. */
@Path("v3/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class UsersResource {
    private final Users users;
    private final Policy policy;

    @Inject
    UsersResource(Users users, Policy policy) {
        this.users = users;
        this.policy = policy;
    }

    /** Some users. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        String domain = request.query("domain_id")
                .or(() -> request.caller().domainScope())
                .orElse("");
        policy.require(request.caller(), "identity:list_users", Map.of("target.domain_id", domain));
        ListQuery query = ListQuery.of(request, "id", "name", "domain_id", "enabled");
        boolean narrowed = request.caller().domainScope().isPresent()
                && query.value("domain_id").isEmpty();
        return CollectionBody.of(
                request,
                "users",
                users.list(narrowed ? query.with(Filter.equal("domain_id", domain)) : query, "", Map.of()),
                each -> UserView.of(request, each));
    }

    /** One user. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("id") String id) {
        return shown(request, UserTargets.allowed(policy, request.caller(), "identity:get_user", users, id));
    }

    /** Makes a user. */
    @POST
    public Response create(@Context ApiRequest request, UserBodies.CreateUserBody body) {
        String domain = body.user().text("domain_id").orElseGet(() -> HomeDomain.of(request.caller()));
        policy.require(request.caller(), "identity:create_user", Map.of("target.user.domain_id", domain));
        User made =
                users.create(UserBodies.user(body.user(), domain), body.user().text("password"));
        return Response.status(Response.Status.CREATED)
                .entity(shown(request, made))
                .build();
    }

    /** Changes a user. */
    @PATCH
    @Path("{id}")
    public Map<String, Object> update(
            @Context ApiRequest request, @PathParam("id") String id, UserBodies.UpdateUserBody body) {
        User before = UserTargets.allowed(policy, request.caller(), "identity:update_user", users, id);
        User after = users.update(
                UserBodies.changed(before, body.user()), body.user().text("password"));
        return shown(request, after);
    }

    /** Deletes a user. */
    @DELETE
    @Path("{id}")
    public Response delete(@Context ApiRequest request, @PathParam("id") String id) {
        User user = UserTargets.allowed(policy, request.caller(), "identity:delete_user", users, id);
        users.delete(user.id());
        return Response.noContent().build();
    }

    /** A user's own change of the password; needs no token, the old password proves enough. */
    @POST
    @Path("{id}/password")
    public Response changePassword(@PathParam("id") String id, UserBodies.PasswordBody body) {
        users.changePassword(
                id,
                body.user().text("original_password").orElseThrow(),
                body.user().text("password").orElseThrow());
        return Response.noContent().build();
    }

    private static Map<String, Object> shown(ApiRequest request, User user) {
        return Map.of("user", UserView.of(request, user));
    }
}
