package io.mullion.controller.flavors;

import io.mullion.controller.http.BodySchema;
import java.util.Optional;

/** Body of {@code PUT /flavors/{id}}. */
@BodySchema("update-flavor.json")
record UpdateFlavorBody(Wanted flavor) {
    record Wanted(Optional<String> description) {}
}
