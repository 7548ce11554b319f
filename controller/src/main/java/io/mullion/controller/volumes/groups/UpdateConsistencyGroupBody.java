package io.mullion.controller.volumes.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;

/** {@code PUT /consistencygroups/{id}}. */
@BodySchema("update-consistency-group.json")
record UpdateConsistencyGroupBody(
        @JsonProperty("consistencygroup") GroupFields group) {}
