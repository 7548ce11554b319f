package io.mullion.controller.volumes.groups;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging.Link;
import io.mullion.controller.volumes.VolumesConfig;
import io.mullion.controller.volumes.api.ListCall;
import io.mullion.controller.volumes.api.ResourceFilters;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.VolumeLinks;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Lists of groups and group snapshots for both APIs. */
final class GroupLists {
    private final GroupStore groups;
    private final GroupSnapshotStore snapshots;
    private final VolumeAccess access;
    private final Database database;
    private final VolumesConfig config;

    @Inject
    GroupLists(
            GroupStore groups,
            GroupSnapshotStore snapshots,
            VolumeAccess access,
            Database database,
            VolumesConfig config) {
        this.groups = groups;
        this.snapshots = snapshots;
        this.access = access;
        this.database = database;
        this.config = config;
    }

    /**
     * How an answer looks.
     *
     * @param key of the list
     * @param links key of the link to the next page; empty for none
     * @param path of the collection
     */
    record Shape<T>(String key, String links, String path, Function<T, Map<String, Object>> shown) {}

    Map<String, Object> groups(ApiRequest request, Shape<Group> shape, GroupStore.Kind kind) {
        boolean admin = access.admin(request.caller());
        ListCall call = without(ListCall.of(request, config.maxLimit(), admin, GroupStore.SORTABLE), "list_volume");
        ListCall known = ResourceFilters.rules("group").apply(call, request, admin);
        List<Group> page = database.read(handle -> groups.page(handle, known, kind));
        return body(request, shape, known, page, Group::id);
    }

    Map<String, Object> snapshots(ApiRequest request, Shape<GroupSnapshot> shape, boolean consistency) {
        boolean admin = access.admin(request.caller());
        ListCall call = ListCall.of(request, config.maxLimit(), admin, GroupSnapshotStore.SORTABLE);
        ListCall known = consistency
                ? call.with(Map.of())
                : ResourceFilters.rules("group_snapshot").apply(call, request, admin);
        List<GroupSnapshot> page = database.read(handle -> snapshots.page(handle, known, consistency));
        return body(request, shape, known, page, GroupSnapshot::id);
    }

    private static ListCall without(ListCall call, String word) {
        Map<String, String> filters = new LinkedHashMap<>(call.filters());
        filters.remove(word);
        return call.with(filters);
    }

    private static <T> Map<String, Object> body(
            ApiRequest request, Shape<T> shape, ListCall call, List<T> page, Function<T, UUID> id) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(shape.key(), page.stream().map(shape.shown()).toList());
        List<Link> links = call.paging()
                .next(
                        request,
                        VolumeLinks.path(request, shape.path()),
                        page,
                        each -> id.apply(each).toString());
        if (!links.isEmpty() && !shape.links().isEmpty()) {
            body.put(shape.links(), links);
        }
        return body;
    }
}
