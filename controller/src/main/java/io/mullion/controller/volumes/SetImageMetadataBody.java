package io.mullion.controller.volumes;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import java.util.Map;

/** Action {@code os-set_image_metadata}. */
@BodySchema("set-image-metadata.json")
record SetImageMetadataBody(
        @JsonProperty("os-set_image_metadata") Fields set) {
    record Fields(Map<String, String> metadata) {}
}
