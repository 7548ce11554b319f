package io.mullion.controller.volumes.metadata;

import io.mullion.controller.http.BodySchema;
import java.util.Map;

/** {@code POST} and {@code PUT …/metadata}. */
@BodySchema("metadata.json")
public record MetadataBody(Map<String, String> metadata) {
    public MetadataBody {
        metadata = Map.copyOf(metadata);
    }
}
