package io.mullion.controller.volumes.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import org.jspecify.annotations.Nullable;

/** {@code POST /cgsnapshots}. */
@BodySchema("create-cgsnapshot.json")
record CreateCgsnapshotBody(Fields cgsnapshot) {
    record Fields(
            @JsonProperty("consistencygroup_id") String group,
            @Nullable String name,
            @Nullable String description) {}
}
