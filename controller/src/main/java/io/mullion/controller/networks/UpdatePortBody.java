package io.mullion.controller.networks;

import io.mullion.controller.http.BodySchema;

/** Body of {@code PUT /ports/{id}}. */
@BodySchema("update-port.json")
record UpdatePortBody(PortFields port) {}
