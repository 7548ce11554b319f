package io.mullion.controller.volumes.groups;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.Volume.Label;
import io.mullion.controller.volumes.api.WireTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Groups and their snapshots as answers show them (reference/volume-api.md §8, §9). */
final class GroupView {
    private static final int ORIGIN = 14;
    private static final int REPLICATION = 38;
    private static final int PROJECT = 58;

    private GroupView() {}

    static Map<String, Object> summary(UUID id, Label label) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", id);
        view.put("name", label.name().orElse(null));
        return view;
    }

    /** As the older API shows it. */
    static Map<String, Object> consistency(Group group) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", group.id());
        view.put("status", group.status().label());
        view.put("availability_zone", group.zone());
        view.put("created_at", WireTime.of(group.createdAt()));
        view.put("name", group.label().name().orElse(null));
        view.put("description", group.label().description().orElse(null));
        view.put("volume_types", group.types());
        return view;
    }

    static Map<String, Object> generic(ApiRequest request, Group group, boolean project) {
        Map<String, Object> view = consistency(group);
        view.put("group_type", group.groupType());
        if (request.version().from(ORIGIN)) {
            view.put("group_snapshot_id", group.origin().snapshot().orElse(null));
            view.put("source_group_id", group.origin().group().orElse(null));
        }
        if (request.version().from(REPLICATION)) {
            view.put("replication_status", "disabled");
        }
        if (project && request.version().from(PROJECT)) {
            view.put("project_id", group.owner().projectId());
        }
        return view;
    }

    static Map<String, Object> withVolumes(Map<String, Object> view, List<UUID> volumes) {
        view.put("volumes", volumes);
        return view;
    }

    /** As the older API shows it. */
    static Map<String, Object> cgsnapshot(GroupSnapshot snapshot) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", snapshot.id());
        view.put("consistencygroup_id", snapshot.group());
        common(view, snapshot);
        return view;
    }

    static Map<String, Object> snapshot(ApiRequest request, GroupSnapshot snapshot, boolean project) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", snapshot.id());
        view.put("group_id", snapshot.group());
        view.put("group_type_id", snapshot.groupType());
        common(view, snapshot);
        if (project && request.version().from(PROJECT)) {
            view.put("project_id", snapshot.owner().projectId());
        }
        return view;
    }

    private static void common(Map<String, Object> view, GroupSnapshot snapshot) {
        view.put("status", snapshot.status().label());
        view.put("created_at", WireTime.of(snapshot.createdAt()));
        view.put("name", snapshot.label().name().orElse(null));
        view.put("description", snapshot.label().description().orElse(null));
    }
}
