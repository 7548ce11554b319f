package io.mullion.controller.identity.auth;

import io.mullion.controller.http.BodySchema;
import io.mullion.controller.identity.entity.FieldsBody;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Optional;

/** Body of {@code POST /v3/auth/tokens}. */
@BodySchema("auth.json")
record AuthBody(FieldsBody auth) {
    /** The ways in which the user proves to be one, as written. */
    List<String> methods() {
        return identity().texts("methods").orElse(List.of());
    }

    /** What belongs to a method. @throws MullionException {@code INVALID_INPUT} if it is missing */
    FieldsBody section(String method) {
        return identity()
                .object(method)
                .orElseThrow(() -> MullionException.invalid("Expecting to find " + method
                        + " in identity. The server could not comply with the request since it is either malformed"
                        + " or otherwise incorrect. The client is assumed to be in error."));
    }

    /** What the token shall be for; empty if that is not said. */
    Optional<FieldsBody> scope() {
        return auth.object("scope");
    }

    /** Whether the client said that it shall be for nothing. */
    boolean unscoped() {
        return auth.text("scope").filter("unscoped"::equals).isPresent()
                || scope().filter(each -> each.has("unscoped")).isPresent();
    }

    private FieldsBody identity() {
        return auth.object("identity").orElseThrow();
    }
}
