package io.mullion.controller.volumes;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;

/** Action {@code os-unset_image_metadata}. */
@BodySchema("unset-image-metadata.json")
record UnsetImageMetadataBody(
        @JsonProperty("os-unset_image_metadata") Fields unset) {
    record Fields(String key) {}
}
