package io.mullion.controller.identity.group;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.identity.entity.CollectionBody;
import io.mullion.controller.identity.entity.ListQuery;
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
import java.util.Map;

/** {@code /v3/users/{user}/groups}: the groups that a user is in. */
@Path("v3/users/{user}/groups")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupsOfUserResource {
    private final Groups groups;
    private final Users users;
    private final Policy policy;

    @Inject
    GroupsOfUserResource(Groups groups, Users users, Policy policy) {
        this.groups = groups;
        this.users = users;
        this.policy = policy;
    }

    /** The user's groups. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request, @PathParam("user") String user) {
        User found = UserTargets.allowed(policy, request.caller(), "identity:list_groups_for_user", users, user);
        return CollectionBody.of(
                request,
                "groups",
                groups.list(
                        ListQuery.of(request, "id", "name", "domain_id"),
                        "g.id IN (SELECT m.group_id FROM identity_memberships m WHERE m.user_id = :user)",
                        Map.of("user", found.id())),
                each -> GroupBodies.view(request, each));
    }
}
