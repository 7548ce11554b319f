package io.mullion.controller.volumes.groups;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.Since;
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

/** {@code /group_snapshots}, from 3.14 on (reference/volume-api.md §9). */
@Path("volume/v3/group_snapshots")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupSnapshotsResource {
    private static final int FIRST = 14;
    private static final String KEY = "group_snapshot";

    private final GroupSnapshots snapshots;
    private final GenericGroups groups;
    private final GroupLists lists;
    private final VolumeAccess access;
    private final Database database;

    @Inject
    GroupSnapshotsResource(
            GroupSnapshots snapshots, GenericGroups groups, GroupLists lists, VolumeAccess access, Database database) {
        this.snapshots = snapshots;
        this.groups = groups;
        this.lists = lists;
        this.access = access;
        this.database = database;
    }

    /** Ids and names. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        return list(request, "group_snapshots", snapshot -> GroupView.summary(snapshot.id(), snapshot.label()));
    }

    /** All that is known. */
    @GET
    @Path("detail")
    public Map<String, Object> detail(@Context ApiRequest request) {
        return list(request, "group_snapshots/detail", snapshot -> view(request, snapshot));
    }

    /** One. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@PathParam("id") String id, @Context ApiRequest request) {
        return Map.of(KEY, view(request, snapshot(request, id)));
    }

    /** Makes one. */
    @POST
    public Response create(CreateGroupSnapshotBody body, @Context ApiRequest request) {
        Since.minor(request, FIRST);
        CreateGroupSnapshotBody.Fields fields = body.snapshot();
        Group group = groups.visible(request, fields.group());
        access.require(request.caller(), "group:create_group_snapshot", group.owner());
        GroupSnapshot created =
                snapshots.create(request, group.id(), GroupWishes.label(fields.name(), fields.description()));
        Map<String, Object> view = GroupView.summary(created.id(), created.label());
        view.put("group_type_id", created.groupType());
        return Response.accepted(Map.of(KEY, view)).build();
    }

    /** Removes one. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id, @Context ApiRequest request) {
        GroupSnapshot snapshot = snapshot(request, id);
        access.require(request.caller(), "group:delete_group_snapshot", snapshot.owner());
        snapshots.delete(request, snapshot.id());
        return Response.accepted().build();
    }

    private GroupSnapshot snapshot(ApiRequest request, String id) {
        Since.minor(request, FIRST);
        GroupSnapshot found =
                database.read(handle -> snapshots.visible(handle, request, id, "group:get_group_snapshot"));
        if (found.consistency()) {
            throw MullionException.invalid(
                    "GroupSnapshot " + id + " is of a consistency group: the consistency group API shows it.");
        }
        return found;
    }

    private Map<String, Object> view(ApiRequest request, GroupSnapshot snapshot) {
        return GroupView.snapshot(
                request,
                snapshot,
                access.allows(request.caller(), "group:group_snapshot_project_attribute", snapshot.owner()));
    }

    private Map<String, Object> list(
            ApiRequest request, String path, Function<GroupSnapshot, Map<String, Object>> shown) {
        Since.minor(request, FIRST);
        access.require(request.caller(), "group:get_all_group_snapshots");
        return lists.snapshots(
                request, new GroupLists.Shape<>("group_snapshots", "group_snapshot_links", path, shown), false);
    }
}
