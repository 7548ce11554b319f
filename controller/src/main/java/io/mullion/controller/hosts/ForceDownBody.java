package io.mullion.controller.hosts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.computeapi.Words;
import io.mullion.controller.http.BodySchema;

/** Body of {@code PUT /os-services/force-down}. */
@BodySchema("force-down.json")
record ForceDownBody(
        String host,
        String binary,
        @JsonProperty("forced_down") String flag) {
    boolean forcedDown() {
        return Words.flag(flag).orElseThrow();
    }
}
