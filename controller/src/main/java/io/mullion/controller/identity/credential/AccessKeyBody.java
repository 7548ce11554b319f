package io.mullion.controller.identity.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mullion.controller.http.BodySchema;

/** Body of {@code POST /v3/users/{user}/credentials/OS-EC2}. */
@BodySchema("access-key.json")
record AccessKeyBody(@JsonProperty("tenant_id") String project) {}
