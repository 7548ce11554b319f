package io.mullion.controller.volumes.backends;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import org.jspecify.annotations.Nullable;

/** {@code PUT /os-services/disable-log-reason}. */
@BodySchema("disable.json")
record DisableBody(
        @Nullable String binary,
        @Nullable String service,
        @Nullable String host,
        @JsonProperty("disabled_reason") String reason) {}
