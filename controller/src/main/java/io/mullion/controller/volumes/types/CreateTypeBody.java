package io.mullion.controller.volumes.types;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code POST /types}. */
@BodySchema("create-type.json")
record CreateTypeBody(@JsonProperty("volume_type") Type type) {
    record Type(
            String name,
            @Nullable String description,
            @JsonProperty("extra_specs") @Nullable Map<String, @Nullable String> extraSpecs,

            @JsonProperty("os-volume-type-access:is_public") @Nullable
            Object isPublic) {}
}
