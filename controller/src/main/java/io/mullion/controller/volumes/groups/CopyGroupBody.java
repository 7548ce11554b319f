package io.mullion.controller.volumes.groups;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /groups/action} and {@code POST /consistencygroups/create_from_src}. */
@BodySchema("copy-group.json")
record CopyGroupBody(
        @JsonProperty("create-from-src") @JsonAlias("consistencygroup-from-src")
        Fields copy) {
    record Fields(
            @Nullable String name,
            @Nullable String description,

            @JsonProperty("group_snapshot_id") @JsonAlias("cgsnapshot_id") @Nullable
            String snapshot,

            @JsonProperty("source_group_id") @JsonAlias("source_cgid") @Nullable
            String group) {
        Optional<String> fromSnapshot() {
            return Optional.ofNullable(snapshot).filter(id -> !id.isEmpty());
        }

        Optional<String> fromGroup() {
            return Optional.ofNullable(group).filter(id -> !id.isEmpty());
        }
    }
}
