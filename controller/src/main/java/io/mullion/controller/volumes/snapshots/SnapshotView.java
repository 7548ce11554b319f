package io.mullion.controller.volumes.snapshots;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.WireTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** A snapshot as answers show it (reference/volume-api.md §7). */
final class SnapshotView {
    private static final int GROUP = 14;
    private static final int USER = 41;
    private static final int QUOTA = 65;

    private SnapshotView() {}

    /** As create, update and short lists show it. */
    static Map<String, Object> summary(ApiRequest request, Snapshot snapshot) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", snapshot.id());
        view.put("created_at", WireTime.of(snapshot.createdAt()));
        view.put("updated_at", WireTime.of(snapshot.updatedAt()));
        view.put("name", snapshot.label().name().orElse(null));
        view.put("description", snapshot.label().description().orElse(null));
        view.put("volume_id", snapshot.volume());
        view.put("status", snapshot.status().label());
        view.put("size", snapshot.sizeGib());
        view.put("metadata", snapshot.metadata());
        if (request.version().from(QUOTA)) {
            view.put("consumes_quota", snapshot.consumesQuota());
        }
        return view;
    }

    /** As show and detailed lists have it. */
    static Map<String, Object> detail(ApiRequest request, Snapshot snapshot) {
        Map<String, Object> view = summary(request, snapshot);
        view.put("os-extended-snapshot-attributes:progress", snapshot.progress());
        view.put("os-extended-snapshot-attributes:project_id", snapshot.owner().projectId());
        if (request.version().from(GROUP)) {
            view.put("group_snapshot_id", snapshot.group().orElse(null));
        }
        if (request.version().from(USER)) {
            view.put("user_id", snapshot.owner().userId());
        }
        return view;
    }
}
