package io.mullion.controller.hosts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import java.util.Optional;

/** Body of {@code POST /os-aggregates}. */
@BodySchema("create-aggregate.json")
record CreateAggregateBody(Wanted aggregate) {
    record Wanted(
            String name, @JsonProperty("availability_zone") Optional<String> zone) {}
}
