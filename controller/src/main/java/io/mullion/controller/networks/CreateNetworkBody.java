package io.mullion.controller.networks;

import io.mullion.controller.http.BodySchema;
import java.util.List;
import java.util.Optional;

/** Body of {@code POST /networks}: one or several. */
@BodySchema("create-network.json")
record CreateNetworkBody(Optional<NetworkFields> network, Optional<List<NetworkFields>> networks) {
    List<NetworkFields> all() {
        return network.map(List::of).or(() -> networks).orElse(List.of());
    }
}
