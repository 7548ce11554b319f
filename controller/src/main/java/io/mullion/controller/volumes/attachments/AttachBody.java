package io.mullion.controller.volumes.attachments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Action {@code os-attach}. */
@BodySchema("attach.json")
record AttachBody(@JsonProperty("os-attach") Fields attach) {
    record Fields(
            @JsonProperty("instance_uuid") @Nullable UUID server,
            @JsonProperty("host_name") @Nullable String host,
            String mountpoint,
            @Nullable String mode) {}
}
