package io.mullion.controller.http;

import java.util.Optional;

/** A body for the tests of this package. */
@BodySchema("thing.json")
public record ThingBody(Thing thing) {
    /** What is in it. */
    public record Thing(String name, int size, Optional<String> description) {}
}
