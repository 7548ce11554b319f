package io.mullion.controller.networks;

import io.mullion.controller.http.BodySchema;

/** Body of {@code PUT /networks/{id}}. */
@BodySchema("update-network.json")
record UpdateNetworkBody(NetworkFields network) {}
