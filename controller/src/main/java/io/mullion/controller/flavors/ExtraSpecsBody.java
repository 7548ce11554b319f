package io.mullion.controller.flavors;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import java.util.Map;

/** Body of {@code POST /flavors/{id}/os-extra_specs}. */
@BodySchema("extra-specs.json")
record ExtraSpecsBody(@JsonProperty("extra_specs") Map<String, String> extraSpecs) {}
