package io.mullion.controller.servers.volumes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.http.BodySchema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A volume to connect. */
@BodySchema("attach.json")
record AttachBody(Fields volumeAttachment) {
    record Fields(
            String volumeId,
            Optional<String> device,
            Optional<String> tag,
            @JsonProperty("delete_on_termination") @Nullable JsonNode deleteWith) {
        boolean deletesWith() {
            return deleteWith != null
                    && (deleteWith.asBoolean() || deleteWith.asText().equalsIgnoreCase("true"));
        }
    }
}
