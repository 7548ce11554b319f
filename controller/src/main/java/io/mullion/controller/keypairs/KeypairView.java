package io.mullion.controller.keypairs;

import io.mullion.controller.computeapi.Times;
import io.mullion.controller.http.ApiRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How a key pair looks in each call and microversion. */
final class KeypairView {
    private KeypairView() {}

    /** In a list. */
    static Map<String, Object> brief(ApiRequest request, Keypair keypair) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", keypair.name());
        body.put("public_key", keypair.publicKey());
        body.put("fingerprint", keypair.fingerprint());
        if (request.version().from(2)) {
            body.put("type", keypair.kind().name().toLowerCase(Locale.ROOT));
        }
        return body;
    }

    /** As the answer to its creation. */
    static Map<String, Object> created(ApiRequest request, Keypair keypair) {
        Map<String, Object> body = brief(request, keypair);
        body.put("user_id", keypair.user());
        return body;
    }

    /** Alone. */
    static Map<String, Object> full(ApiRequest request, Keypair keypair) {
        Map<String, Object> body = created(request, keypair);
        body.put("id", keypair.id());
        body.put("created_at", Times.micros(keypair.created()));
        body.put("updated_at", null);
        body.put("deleted_at", null);
        body.put("deleted", false);
        return body;
    }
}
