package io.mullion.controller.volumes.attachments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code POST /attachments}. */
@BodySchema("create-attachment.json")
record CreateAttachmentBody(Fields attachment) {
    record Fields(
            @JsonProperty("volume_uuid") String volume,
            @JsonProperty("instance_uuid") @Nullable UUID server,
            @Nullable ConnectorBody connector,
            @Nullable String mode) {}
}
