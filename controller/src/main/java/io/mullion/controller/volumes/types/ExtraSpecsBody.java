package io.mullion.controller.volumes.types;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code POST /types/{id}/extra_specs}. */
@BodySchema("extra-specs.json")
record ExtraSpecsBody(@JsonProperty("extra_specs") Map<String, @Nullable String> specs) {}
