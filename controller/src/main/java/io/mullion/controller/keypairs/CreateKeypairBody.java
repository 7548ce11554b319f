package io.mullion.controller.keypairs;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import io.mullion.controller.keypairs.Keypair.Kind;
import java.util.Locale;
import java.util.Optional;

/** Body of {@code POST /os-keypairs}. */
@BodySchema("create-keypair.json")
record CreateKeypairBody(Wanted keypair) {
    record Wanted(
            String name,
            Optional<String> type,
            @JsonProperty("public_key") Optional<String> publicKey,
            @JsonProperty("user_id") Optional<String> userId) {
        Kind kind() {
            return type.map(text -> Kind.valueOf(text.toUpperCase(Locale.ROOT))).orElse(Kind.SSH);
        }
    }
}
