package io.mullion.controller.networks;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.http.BodySchema;
import java.util.EnumMap;
import java.util.Map;

/** Body of {@code PUT /quotas/{project}}. */
@BodySchema("quota.json")
record QuotaBody(Map<String, JsonNode> quota) {
    Map<QuotaResource, Integer> limits() {
        Map<QuotaResource, Integer> limits = new EnumMap<>(QuotaResource.class);
        quota.forEach((key, value) -> QuotaResource.of(key)
                .ifPresent(resource -> limits.put(
                        resource,
                        value.asText().equals("-1")
                                ? -1
                                : Loose.number(key, value, 0, Integer.MAX_VALUE).orElse(-1))));
        return limits;
    }
}
