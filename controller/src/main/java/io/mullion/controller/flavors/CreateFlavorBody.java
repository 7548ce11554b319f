package io.mullion.controller.flavors;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.computeapi.Words;
import io.mullion.controller.flavors.Flavor.Size;
import io.mullion.controller.http.BodySchema;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Body of {@code POST /flavors}. */
@BodySchema("create-flavor.json")
record CreateFlavorBody(Wanted flavor) {
    record Wanted(
            String name,
            Optional<String> id,
            int ram,
            int vcpus,
            int disk,
            @JsonProperty("OS-FLV-EXT-DATA:ephemeral") int ephemeral,
            int swap,
            @JsonProperty("rxtx_factor") Optional<Double> rxtxFactor,
            @JsonProperty("os-flavor-access:is_public") Optional<String> isPublic,
            Optional<String> description) {}

    Flavor toFlavor() {
        return new Flavor(
                flavor.id.orElseGet(() -> UUID.randomUUID().toString()),
                flavor.name,
                new Size(
                        flavor.ram,
                        flavor.vcpus,
                        flavor.disk,
                        flavor.ephemeral,
                        flavor.swap,
                        flavor.rxtxFactor.orElse(1.0)),
                flavor.isPublic.flatMap(Words::flag).orElse(true),
                false,
                flavor.description,
                Map.of());
    }
}
