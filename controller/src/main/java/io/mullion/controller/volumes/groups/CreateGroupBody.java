package io.mullion.controller.volumes.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /groups}. */
@BodySchema("create-group.json")
record CreateGroupBody(Fields group) {
    record Fields(
            @Nullable String name,
            @Nullable String description,
            @JsonProperty("group_type") String groupType,
            @JsonProperty("volume_types") List<String> types,
            @JsonProperty("availability_zone") @Nullable String zone) {}
}
