package io.mullion.controller.flavors;

import io.mullion.controller.http.BodySchema;
import java.util.Optional;

/** Body of {@code POST /flavors/{id}/action}: exactly one of both. */
@BodySchema("flavor-action.json")
record FlavorActionBody(Optional<Tenant> addTenantAccess, Optional<Tenant> removeTenantAccess) {
    record Tenant(String tenant) {}
}
