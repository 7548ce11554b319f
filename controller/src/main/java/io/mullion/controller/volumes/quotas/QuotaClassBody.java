package io.mullion.controller.volumes.quotas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import java.util.Map;

/** {@code PUT /os-quota-class-sets/{class}}. */
@BodySchema("quota-class-set.json")
record QuotaClassBody(@JsonProperty("quota_class_set") Map<String, Object> set) {}
