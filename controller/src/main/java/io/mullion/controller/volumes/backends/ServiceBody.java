package io.mullion.controller.volumes.backends;

import io.mullion.controller.http.BodySchema;
import org.jspecify.annotations.Nullable;

/** {@code PUT /os-services/enable} and {@code disable}; {@code service} is the older name of {@code binary}. */
@BodySchema("service.json")
record ServiceBody(
        @Nullable String binary,
        @Nullable String service,
        @Nullable String host) {}
