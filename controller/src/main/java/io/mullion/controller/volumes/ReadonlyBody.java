package io.mullion.controller.volumes;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;

/** Action {@code os-update_readonly_flag}. */
@BodySchema("readonly.json")
record ReadonlyBody(@JsonProperty("os-update_readonly_flag") Fields update) {
    record Fields(Object readonly) {}
}
