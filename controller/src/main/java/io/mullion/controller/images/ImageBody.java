package io.mullion.controller.images;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.http.BodySchema;
import java.util.Map;

/** Body of {@code POST /images}: attributes and free properties side by side. */
@BodySchema("image.json")
record ImageBody(Map<String, JsonNode> attributes) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    ImageBody {}
}
