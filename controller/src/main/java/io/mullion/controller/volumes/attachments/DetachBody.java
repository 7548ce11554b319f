package io.mullion.controller.volumes.attachments;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Actions {@code os-detach} and {@code os-force_detach}. */
@BodySchema("detach.json")
record DetachBody(
        @JsonProperty("os-detach") @JsonAlias("os-force_detach") @Nullable
        Fields detach) {
    record Fields(@JsonProperty("attachment_id") @Nullable UUID attachment) {}

    Optional<UUID> attachment() {
        return Optional.ofNullable(detach).flatMap(fields -> Optional.ofNullable(fields.attachment()));
    }
}
