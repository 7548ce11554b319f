package io.mullion.controller.hosts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;

/** Body of {@code PUT /os-services/disable-log-reason}. */
@BodySchema("disable-service.json")
record DisableServiceBody(
        String host,
        String binary,
        @JsonProperty("disabled_reason") String reason) {}
