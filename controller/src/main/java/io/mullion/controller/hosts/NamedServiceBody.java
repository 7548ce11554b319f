package io.mullion.controller.hosts;

import io.mullion.controller.http.BodySchema;

/** Body of {@code PUT /os-services/enable} and {@code /disable}. */
@BodySchema("named-service.json")
record NamedServiceBody(String host, String binary) {}
