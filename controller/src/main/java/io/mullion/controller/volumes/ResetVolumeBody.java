package io.mullion.controller.volumes;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import org.jspecify.annotations.Nullable;

/** Action {@code os-reset_status} of a volume. */
@BodySchema("reset-volume.json")
record ResetVolumeBody(@JsonProperty("os-reset_status") Fields reset) {
    record Fields(
            @Nullable String status,
            @JsonProperty("attach_status") @Nullable String attachStatus,
            @JsonProperty("migration_status") @Nullable String migrationStatus) {}
}
