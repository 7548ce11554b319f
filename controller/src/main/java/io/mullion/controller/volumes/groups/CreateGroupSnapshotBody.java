package io.mullion.controller.volumes.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import org.jspecify.annotations.Nullable;

/** {@code POST /group_snapshots}. */
@BodySchema("create-group-snapshot.json")
record CreateGroupSnapshotBody(
        @JsonProperty("group_snapshot") Fields snapshot) {
    record Fields(
            @JsonProperty("group_id") String group,
            @Nullable String name,
            @Nullable String description) {}
}
