package io.mullion.controller.volumes;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;

/** Action {@code os-extend}, and {@code ibm-extend}, which PowerVC's clients say. */
@BodySchema("extend.json")
record ExtendBody(
        @JsonProperty("os-extend") @JsonAlias("ibm-extend") Fields extend) {
    record Fields(@JsonProperty("new_size") Object newSize) {
        int gib() {
            return newSize instanceof Number number ? number.intValue() : Integer.parseInt(newSize.toString());
        }
    }
}
