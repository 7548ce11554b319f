package io.mullion.controller.volumes.groups;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.VolumeAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Function;

/** {@code /consistencygroups}: groups as the older API knows them (reference/volume-api.md §8). */
@Path("volume/v3/consistencygroups")
@Produces(MediaType.APPLICATION_JSON)
public final class ConsistencyGroupsResource {
    private static final String KEY = "consistencygroup";
    private static final String GET = "consistencygroup:get";

    private final Groups groups;
    private final GroupUpdates updates;
    private final GroupWishes wishes;
    private final GroupLists lists;
    private final VolumeAccess access;
    private final Database database;

    @Inject
    ConsistencyGroupsResource(
            Groups groups,
            GroupUpdates updates,
            GroupWishes wishes,
            GroupLists lists,
            VolumeAccess access,
            Database database) {
        this.groups = groups;
        this.updates = updates;
        this.wishes = wishes;
        this.lists = lists;
        this.access = access;
        this.database = database;
    }

    /** Ids and names. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        return list(request, "consistencygroups", group -> GroupView.summary(group.id(), group.label()));
    }

    /** All that is known. */
    @GET
    @Path("detail")
    public Map<String, Object> detail(@Context ApiRequest request) {
        return list(request, "consistencygroups/detail", GroupView::consistency);
    }

    /** One. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@PathParam("id") String id, @Context ApiRequest request) {
        return Map.of(KEY, GroupView.consistency(group(request, id)));
    }

    /** Makes one. */
    @POST
    public Response create(CreateConsistencyGroupBody body, @Context ApiRequest request) {
        access.require(request.caller(), "consistencygroup:create");
        CreateConsistencyGroupBody.Fields fields = body.group();
        Group created = groups.create(
                request,
                handle -> wishes.read(
                        handle,
                        request,
                        GroupWishes.label(fields.name(), fields.description()),
                        Group.CONSISTENCY,
                        fields.typeNames(),
                        fields.zone()));
        return Response.accepted(Map.of(KEY, GroupView.summary(created.id(), created.label())))
                .build();
    }

    /** Removes one, with its volumes where that is forced. */
    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id, DeleteConsistencyGroupBody body, @Context ApiRequest request) {
        Group group = group(request, id);
        access.require(request.caller(), "consistencygroup:delete", group.owner());
        groups.delete(request, group.id(), body.group().forced());
        return Response.accepted().build();
    }

    /** Changes name, description and members. */
    @PUT
    @Path("{id}")
    public Response update(@PathParam("id") String id, UpdateConsistencyGroupBody body, @Context ApiRequest request) {
        Group group = group(request, id);
        access.require(request.caller(), "consistencygroup:update", group.owner());
        updates.update(group.id(), body.group().update());
        return Response.accepted().build();
    }

    /** As {@link #update}, where older clients look for it. */
    @PUT
    @Path("{id}/update")
    public Response updateToo(
            @PathParam("id") String id, UpdateConsistencyGroupBody body, @Context ApiRequest request) {
        return update(id, body, request);
    }

    private Group group(ApiRequest request, String id) {
        return database.read(handle -> groups.visible(handle, request, id, GET));
    }

    private Map<String, Object> list(ApiRequest request, String path, Function<Group, Map<String, Object>> shown) {
        access.require(request.caller(), "consistencygroup:get_all");
        return lists.groups(
                request, new GroupLists.Shape<>("consistencygroups", KEY + "_links", path, shown), GroupStore.Kind.ALL);
    }
}
