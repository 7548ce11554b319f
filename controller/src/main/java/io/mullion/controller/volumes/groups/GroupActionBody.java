package io.mullion.controller.volumes.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import org.jspecify.annotations.Nullable;

/** {@code POST /groups/{id}/action}: exactly one of its members. */
@BodySchema("group-action.json")
record GroupActionBody(
        @Nullable Delete delete,
        @JsonProperty("reset_status") @Nullable Reset reset) {
    record Delete(@JsonProperty("delete-volumes") @Nullable Object volumes) {}

    record Reset(String status) {}
}
