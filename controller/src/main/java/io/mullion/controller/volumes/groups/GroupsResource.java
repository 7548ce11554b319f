package io.mullion.controller.volumes.groups;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.Volume;
import io.mullion.controller.volumes.VolumeStore;
import io.mullion.controller.volumes.api.BooleanText;
import io.mullion.controller.volumes.api.Since;
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
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@code /groups}, from 3.13 on: groups that are no consistency groups (reference/volume-api.md §9). */
@Path("volume/v3/groups")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupsResource {
    private static final int FIRST = 13;
    private static final int VOLUMES = 25;
    private static final String KEY = "group";

    private final GenericGroups groups;
    private final GroupUpdates updates;
    private final GroupLists lists;
    private final VolumeStore volumes;
    private final VolumeAccess access;
    private final Database database;

    @Inject
    GroupsResource(
            GenericGroups groups,
            GroupUpdates updates,
            GroupLists lists,
            VolumeStore volumes,
            VolumeAccess access,
            Database database) {
        this.groups = groups;
        this.updates = updates;
        this.lists = lists;
        this.volumes = volumes;
        this.access = access;
        this.database = database;
    }

    /** Ids and names. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        return list(request, "groups", group -> GroupView.summary(group.id(), group.label()));
    }

    /** All that is known. */
    @GET
    @Path("detail")
    public Map<String, Object> detail(@Context ApiRequest request) {
        return list(request, "groups/detail", group -> view(request, group));
    }

    /** One. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@PathParam("id") String id, @Context ApiRequest request) {
        Since.minor(request, FIRST);
        return Map.of(KEY, view(request, groups.visible(request, id)));
    }

    /** Makes one. */
    @POST
    public Response create(CreateGroupBody body, @Context ApiRequest request) {
        Since.minor(request, FIRST);
        access.require(request.caller(), "group:create");
        Group created = groups.create(request, body.group());
        return Response.accepted(Map.of(KEY, GroupView.summary(created.id(), created.label())))
                .build();
    }

    /** Changes name, description and members. */
    @PUT
    @Path("{id}")
    public Response update(@PathParam("id") String id, UpdateGroupBody body, @Context ApiRequest request) {
        Since.minor(request, FIRST);
        Group group = groups.visible(request, id);
        access.require(request.caller(), "group:update", group.owner());
        updates.update(group.id(), body.group().update());
        return Response.accepted().build();
    }

    private Map<String, Object> list(ApiRequest request, String path, Function<Group, Map<String, Object>> shown) {
        Since.minor(request, FIRST);
        access.require(request.caller(), "group:get_all");
        return lists.groups(
                request, new GroupLists.Shape<>("groups", "group_links", path, shown), GroupStore.Kind.GENERIC);
    }

    private Map<String, Object> view(ApiRequest request, Group group) {
        Map<String, Object> view = GroupView.generic(
                request, group, access.allows(request.caller(), "group:group_project_attribute", group.owner()));
        if (request.version().from(VOLUMES) && BooleanText.parameter(request, "list_volume")) {
            List<Volume> members = database.read(handle -> volumes.ofGroup(handle, group.id()));
            return GroupView.withVolumes(view, members.stream().map(Volume::id).toList());
        }
        return view;
    }
}
