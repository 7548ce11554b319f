package io.mullion.controller.computequotas;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.http.ApiRequest;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bounds as bodies have them. */
final class Limits {
    private Limits() {}

    /** The bounds that a microversion shows. */
    static Map<String, Object> shown(ApiRequest request, Map<Resource, Long> limits) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (Resource resource : Resource.values()) {
            long most = limits.getOrDefault(resource, -1L);
            if (resource.in(request.version().minor()) && resource.shown(most)) {
                body.put(resource.key(), most);
            }
        }
        return body;
    }

    /** The bounds that a body sets; other keys are left to its schema. */
    static Map<Resource, Long> of(Map<String, JsonNode> body) {
        Map<Resource, Long> limits = new EnumMap<>(Resource.class);
        body.forEach((key, value) -> Resource.of(key).ifPresent(resource -> limits.put(resource, value.asLong())));
        return limits;
    }
}
