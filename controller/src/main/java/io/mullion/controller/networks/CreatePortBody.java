package io.mullion.controller.networks;

import io.mullion.controller.http.BodySchema;
import java.util.List;
import java.util.Optional;

/** Body of {@code POST /ports}: one or several. */
@BodySchema("create-port.json")
record CreatePortBody(Optional<PortFields> port, Optional<List<PortFields>> ports) {
    List<PortFields> all() {
        return port.map(List::of).or(() -> ports).orElse(List.of());
    }
}
