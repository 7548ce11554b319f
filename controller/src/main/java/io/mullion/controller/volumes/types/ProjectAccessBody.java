package io.mullion.controller.volumes.types;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import org.jspecify.annotations.Nullable;

/** {@code POST /types/{id}/action}: one of the two. */
@BodySchema("project-access.json")
record ProjectAccessBody(
        @JsonProperty("addProjectAccess") @Nullable Project add,
        @JsonProperty("removeProjectAccess") @Nullable Project remove) {
    record Project(String project) {}
}
