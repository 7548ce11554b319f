package io.mullion.controller.identity.group;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.identity.entity.CollectionBody;
import io.mullion.controller.identity.entity.Extra;
import io.mullion.controller.identity.entity.Filter;
import io.mullion.controller.identity.entity.HomeDomain;
import io.mullion.controller.identity.entity.Ids;
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

/** {@code /v3/groups}. */
@Path("v3/groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class GroupsResource {
    private final Groups groups;
    private final Policy policy;

    @Inject
    GroupsResource(Groups groups, Policy policy) {
        this.groups = groups;
        this.policy = policy;
    }

    /** Some groups. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        String domain = request.query("domain_id")
                .or(() -> request.caller().domainScope())
                .orElse("");
        policy.require(request.caller(), "identity:list_groups", Map.of("target.group.domain_id", domain));
        ListQuery query = ListQuery.of(request, "id", "name", "domain_id");
        boolean narrowed = request.caller().domainScope().isPresent()
                && query.value("domain_id").isEmpty();
        return CollectionBody.of(
                request,
                "groups",
                groups.list(narrowed ? query.with(Filter.equal("domain_id", domain)) : query, "", Map.of()),
                each -> GroupBodies.view(request, each));
    }

    /** One group. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("id") String id) {
        return shown(request, allowed(request, id, "identity:get_group"));
    }

    /** Makes a group. */
    @POST
    public Response create(@Context ApiRequest request, GroupBodies.CreateGroupBody body) {
        String domain = body.group().text("domain_id").orElseGet(() -> HomeDomain.of(request.caller()));
        policy.require(request.caller(), "identity:create_group", Map.of("target.group.domain_id", domain));
        Group made =
                groups.create(GroupBodies.changed(new Group(Ids.create(), domain, "", "", Extra.NONE), body.group()));
        return Response.status(Response.Status.CREATED)
                .entity(shown(request, made))
                .build();
    }

    /** Changes a group. */
    @PATCH
    @Path("{id}")
    public Map<String, Object> update(
            @Context ApiRequest request, @PathParam("id") String id, GroupBodies.UpdateGroupBody body) {
        Group before = allowed(request, id, "identity:update_group");
        return shown(request, groups.update(GroupBodies.changed(before, body.group())));
    }

    /** Deletes a group. */
    @DELETE
    @Path("{id}")
    public Response delete(@Context ApiRequest request, @PathParam("id") String id) {
        Group group = allowed(request, id, "identity:delete_group");
        groups.delete(group.id());
        return Response.noContent().build();
    }

    private Group allowed(ApiRequest request, String id, String rule) {
        return GroupTargets.allowed(policy, request.caller(), rule, groups, id);
    }

    private static Map<String, Object> shown(ApiRequest request, Group group) {
        return Map.of("group", GroupBodies.view(request, group));
    }
}
