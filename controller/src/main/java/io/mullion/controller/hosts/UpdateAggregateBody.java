package io.mullion.controller.hosts;

import io.mullion.controller.http.BodySchema;
import java.util.Map;
import java.util.Optional;

/** Body of {@code PUT /os-aggregates/{id}}: only the keys that are to change; a zone of null takes it away. */
@BodySchema("update-aggregate.json")
record UpdateAggregateBody(Map<String, Optional<String>> aggregate) {
    Optional<String> name() {
        return aggregate.getOrDefault("name", Optional.empty());
    }

    Optional<Optional<String>> zone() {
        return Optional.ofNullable(aggregate.get(HostGroup.ZONE));
    }
}
