package io.mullion.controller.volumes.quotas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;
import java.util.Map;

/** {@code PUT /os-quota-sets/{project}}. */
@BodySchema("quota-set.json")
record QuotaSetBody(@JsonProperty("quota_set") Map<String, Object> set) {}
