package io.mullion.controller.volumes.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import java.util.Map;

/** {@code POST /group_types/{id}/group_specs}. */
@BodySchema("group-specs.json")
record GroupSpecsBody(@JsonProperty("group_specs") Map<String, String> specs) {}
