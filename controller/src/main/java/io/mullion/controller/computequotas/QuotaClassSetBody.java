package io.mullion.controller.computequotas;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.http.BodySchema;
import java.util.Map;

/** Body of {@code PUT /os-quota-class-sets/{class}}. */
@BodySchema("quota-class-set.json")
record QuotaClassSetBody(@JsonProperty("quota_class_set") Map<String, JsonNode> quotaClassSet) {}
