package io.mullion.controller.volumes.groups;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Function;

/** {@code /cgsnapshots}: snapshots of consistency groups (reference/volume-api.md §8). */
@Path("volume/v3/cgsnapshots")
@Produces(MediaType.APPLICATION_JSON)
public final class CgsnapshotsResource {
    private static final String KEY = "cgsnapshot";
    private static final String GET = "consistencygroup:get_cgsnapshot";

    private final GroupSnapshots snapshots;
    private final Groups groups;
    private final GroupLists lists;
    private final VolumeAccess access;
    private final Database database;

    @Inject
    CgsnapshotsResource(
            GroupSnapshots snapshots, Groups groups, GroupLists lists, VolumeAccess access, Database database) {
        this.snapshots = snapshots;
        this.groups = groups;
        this.lists = lists;
        this.access = access;
        this.database = database;
    }

    /** Ids and names. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        return list(request, "cgsnapshots", snapshot -> GroupView.summary(snapshot.id(), snapshot.label()));
    }

    /** All that is known. */
    @GET
    @Path("detail")
    public Map<String, Object> detail(@Context ApiRequest request) {
        return list(request, "cgsnapshots/detail", GroupView::cgsnapshot);
    }

    /** One. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@PathParam("id") String id, @Context ApiRequest request) {
        return Map.of(KEY, GroupView.cgsnapshot(snapshot(request, id)));
    }

    /** Makes one, of all volumes of a group at one instant. */
    @POST
    public Response create(CreateCgsnapshotBody body, @Context ApiRequest request) {
        CreateCgsnapshotBody.Fields fields = body.cgsnapshot();
        Group group = database.read(handle -> groups.visible(handle, request, fields.group(), "consistencygroup:get"));
        access.require(request.caller(), "consistencygroup:create_cgsnapshot", group.owner());
        GroupSnapshot created =
                snapshots.create(request, group.id(), GroupWishes.label(fields.name(), fields.description()));
        return Response.accepted(Map.of(KEY, GroupView.summary(created.id(), created.label())))
                .build();
    }

    /** Removes one. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id, @Context ApiRequest request) {
        GroupSnapshot snapshot = snapshot(request, id);
        access.require(request.caller(), "consistencygroup:delete_cgsnapshot", snapshot.owner());
        snapshots.delete(request, snapshot.id());
        return Response.accepted().build();
    }

    private GroupSnapshot snapshot(ApiRequest request, String id) {
        GroupSnapshot found = database.read(handle -> snapshots.visible(handle, request, id, GET));
        if (!found.consistency()) {
            throw MullionException.notFound("CgSnapshot " + id + " could not be found.");
        }
        return found;
    }

    private Map<String, Object> list(
            ApiRequest request, String path, Function<GroupSnapshot, Map<String, Object>> shown) {
        access.require(request.caller(), "consistencygroup:get_all_cgsnapshots");
        return lists.snapshots(request, new GroupLists.Shape<>("cgsnapshots", "", path, shown), true);
    }
}
