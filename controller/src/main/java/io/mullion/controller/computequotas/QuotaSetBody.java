package io.mullion.controller.computequotas;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.http.BodySchema;
import java.util.Map;

/** Body of {@code PUT /os-quota-sets/{project}}. */
@BodySchema("quota-set.json")
record QuotaSetBody(@JsonProperty("quota_set") Map<String, JsonNode> quotaSet) {}
