package io.mullion.controller.identity.role;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code /v3/role_inferences}: which roles imply which. */
@Path("v3/role_inferences")
@Produces(MediaType.APPLICATION_JSON)
public final class RoleInferencesResource {
    private final Roles roles;
    private final Policy policy;

    @Inject
    RoleInferencesResource(Roles roles, Policy policy) {
        this.roles = roles;
        this.policy = policy;
    }

    /** All rules. */
    @GET
    public Map<String, Object> all(@Context ApiRequest request) {
        policy.require(request.caller(), "identity:list_role_inference_rules", Map.of());
        List<Map<String, Object>> rules = new ArrayList<>();
        roles.implications().forEach((prior, implied) -> rules.add(RoleView.implications(request, prior, implied)));
        return Map.of("role_inferences", rules, "links", Map.of("self", request.link("v3/role_inferences")));
    }
}
