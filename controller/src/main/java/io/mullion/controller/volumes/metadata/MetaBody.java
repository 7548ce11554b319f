package io.mullion.controller.volumes.metadata;

import io.mullion.controller.http.BodySchema;
import io.mullion.spi.error.MullionException;
import java.util.Map;

/** {@code PUT …/metadata/{key}}. */
@BodySchema("meta.json")
public record MetaBody(Map<String, String> meta) {
    public MetaBody {
        meta = Map.copyOf(meta);
    }

    /** The value of the one key. @throws MullionException {@code INVALID_INPUT} if it is not the path's key */
    String value(String key) {
        String value = meta.get(key);
        if (meta.size() != 1 || value == null) {
            throw MullionException.invalid("Request body and URI mismatch");
        }
        return value;
    }
}
