package io.mullion.controller.volumes;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;

/** Action {@code os-set_bootable}. */
@BodySchema("bootable.json")
record BootableBody(@JsonProperty("os-set_bootable") Fields set) {
    record Fields(Object bootable) {}
}
