package io.mullion.controller.volumes.types;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;

/** {@code PUT /default-types/{project}}. */
@BodySchema("default-type.json")
record DefaultTypeBody(@JsonProperty("default_type") Default value) {
    record Default(@JsonProperty("volume_type") String type) {}
}
