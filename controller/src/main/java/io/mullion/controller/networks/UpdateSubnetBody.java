package io.mullion.controller.networks;

import io.mullion.controller.http.BodySchema;

/** Body of {@code PUT /subnets/{id}}. */
@BodySchema("update-subnet.json")
record UpdateSubnetBody(SubnetFields subnet) {}
