package io.mullion.controller.flavors;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.mullion.controller.http.BodySchema;
import java.util.Map;

/** Body of {@code PUT /flavors/{id}/os-extra_specs/{key}}: one key and its value. */
@BodySchema("extra-spec.json")
record ExtraSpecBody(Map<String, String> entry) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    ExtraSpecBody {}
}
