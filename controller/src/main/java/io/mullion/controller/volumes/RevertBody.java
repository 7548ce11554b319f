package io.mullion.controller.volumes;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import java.util.UUID;

/** Action {@code revert}. */
@BodySchema("revert.json")
record RevertBody(Fields revert) {
    record Fields(@JsonProperty("snapshot_id") UUID snapshot) {}
}
