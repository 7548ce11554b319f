package io.mullion.controller.volumes.snapshots;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;

/** Action {@code os-reset_status} of a snapshot. */
@BodySchema("reset-snapshot.json")
record ResetSnapshotBody(@JsonProperty("os-reset_status") Fields reset) {
    record Fields(String status) {}
}
