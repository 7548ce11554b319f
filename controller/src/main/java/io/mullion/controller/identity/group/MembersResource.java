package io.mullion.controller.identity.group;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.identity.entity.CollectionBody;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.user.UserView;
import io.mullion.controller.identity.user.Users;
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
import java.util.Map;

/** {@code /v3/groups/{group}/users}: who is in a group. */
@Path("v3/groups/{group}/users")
@Produces(MediaType.APPLICATION_JSON)
public final class MembersResource {
    private final Groups groups;
    private final Users users;
    private final Policy policy;

    @Inject
    MembersResource(Groups groups, Users users, Policy policy) {
        this.groups = groups;
        this.users = users;
        this.policy = policy;
    }

    /** The members. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request, @PathParam("group") String id) {
        Group group = GroupTargets.allowed(policy, request.caller(), "identity:list_users_in_group", groups, id);
        return CollectionBody.of(
                request,
                "users",
                users.list(
                        ListQuery.of(request, "id", "name", "domain_id", "enabled"),
                        "u.id IN (SELECT m.user_id FROM identity_memberships m WHERE m.group_id = :group)",
                        Map.of("group", group.id())),
                each -> UserView.of(request, each));
    }

    /** Whether a user is a member. */
    @HEAD
    @Path("{user}")
    public Response check(
            @Context ApiRequest request, @PathParam("group") String group, @PathParam("user") String user) {
        require(request, "identity:check_user_in_group", group, user);
        if (!groups.isMember(group, user)) {
            throw MullionException.notFound("User '" + user + "' not found in group '" + group + "'.");
        }
        return Response.noContent().build();
    }

    /** As {@link #check}: Keystone answers GET too. */
    @GET
    @Path("{user}")
    public Response get(@Context ApiRequest request, @PathParam("group") String group, @PathParam("user") String user) {
        return check(request, group, user);
    }

    /** Puts a user into the group. */
    @PUT
    @Path("{user}")
    public Response add(@Context ApiRequest request, @PathParam("group") String group, @PathParam("user") String user) {
        require(request, "identity:add_user_to_group", group, user);
        groups.add(group, user);
        return Response.noContent().build();
    }

    /** Takes a user out of the group. */
    @DELETE
    @Path("{user}")
    public Response remove(
            @Context ApiRequest request, @PathParam("group") String group, @PathParam("user") String user) {
        require(request, "identity:remove_user_from_group", group, user);
        groups.remove(group, user);
        return Response.noContent().build();
    }

    private void require(ApiRequest request, String rule, String group, String user) {
        Group found = GroupTargets.allowed(policy, request.caller(), rule, groups, group);
        policy.require(
                request.caller(),
                rule,
                Map.of(
                        "target.group.domain_id", found.domainId(),
                        "target.user.domain_id", users.require(user).domainId()));
    }
}
