package io.mullion.controller.volumes.types;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import org.jspecify.annotations.Nullable;

/** {@code PUT /types/{id}}. */
@BodySchema("update-type.json")
record UpdateTypeBody(@JsonProperty("volume_type") Type type) {
    record Type(
            @Nullable String name,
            @Nullable String description,
            @JsonProperty("is_public") @Nullable Object isPublic) {}
}
