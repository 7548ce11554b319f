package io.mullion.controller.volumes.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /consistencygroups}. */
@BodySchema("create-consistency-group.json")
record CreateConsistencyGroupBody(
        @JsonProperty("consistencygroup") Fields group) {
    record Fields(
            @Nullable String name,
            @Nullable String description,
            @JsonProperty("volume_types") @Nullable String types,
            @JsonProperty("availability_zone") @Nullable String zone) {
        /** One text with commas between names, which may hold blanks; nothing is stripped. */
        List<String> typeNames() {
            return types == null
                    ? List.of()
                    : Arrays.stream(types.split(",", -1))
                            .filter(name -> !name.isEmpty())
                            .toList();
        }
    }
}
