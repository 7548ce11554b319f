package io.mullion.controller.volumes.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import io.mullion.controller.volumes.api.BooleanText;
import org.jspecify.annotations.Nullable;

/** {@code POST /consistencygroups/{id}/delete}. */
@BodySchema("delete-consistency-group.json")
record DeleteConsistencyGroupBody(
        @JsonProperty("consistencygroup") Fields group) {
    record Fields(@Nullable Object force) {
        boolean forced() {
            return force != null && BooleanText.of(force);
        }
    }
}
