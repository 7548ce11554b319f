package io.mullion.controller.volumes.backends;

import io.mullion.controller.http.BodySchema;

/** {@code PUT /os-services/freeze} and {@code thaw}. */
@BodySchema("host.json")
record HostBody(String host) {}
