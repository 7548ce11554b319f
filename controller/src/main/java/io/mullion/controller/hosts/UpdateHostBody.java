package io.mullion.controller.hosts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import java.util.Optional;

/** Body of {@code PUT /os-hosts/{name}}. */
@BodySchema("update-host.json")
record UpdateHostBody(
        Optional<String> status,
        @JsonProperty("maintenance_mode") Optional<String> maintenanceMode) {}
