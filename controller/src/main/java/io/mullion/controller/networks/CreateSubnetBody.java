package io.mullion.controller.networks;

import io.mullion.controller.http.BodySchema;
import java.util.List;
import java.util.Optional;

/** Body of {@code POST /subnets}: one or several. */
@BodySchema("create-subnet.json")
record CreateSubnetBody(Optional<SubnetFields> subnet, Optional<List<SubnetFields>> subnets) {
    List<SubnetFields> all() {
        return subnet.map(List::of).or(() -> subnets).orElse(List.of());
    }
}
