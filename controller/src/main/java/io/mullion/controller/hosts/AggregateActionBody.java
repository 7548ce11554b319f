package io.mullion.controller.hosts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import java.util.Map;
import java.util.Optional;

/** Body of {@code POST /os-aggregates/{id}/action}: exactly one of the three. */
@BodySchema("aggregate-action.json")
record AggregateActionBody(
        @JsonProperty("add_host") Optional<Member> addHost,
        @JsonProperty("remove_host") Optional<Member> removeHost,
        @JsonProperty("set_metadata") Optional<Keys> setMetadata) {
    record Member(String host) {}

    record Keys(Map<String, Optional<String>> metadata) {}
}
