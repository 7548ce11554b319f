package io.mullion.controller.computequotas;

import io.mullion.controller.computeapi.QueryRules;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /limits}: a project's bounds and what it has, in one table. */
@Path("compute/v2.1/limits")
@Produces(MediaType.APPLICATION_JSON)
public final class LimitsResource {
    private static final int STRICT = 75;
    private static final int IMAGE_META_UNTIL = 38;
    private static final int FILES_UNTIL = 56;
    private static final int NETWORK_UNTIL = 35;

    private final ComputeQuotas quotas;
    private final Set<CountedElsewhere> others;
    private final Policy policy;

    @Inject
    LimitsResource(ComputeQuotas quotas, Set<CountedElsewhere> others, Policy policy) {
        this.quotas = quotas;
        this.others = others;
        this.policy = policy;
    }

    /** Of the caller's project, or for administrators of another one. */
    @GET
    public Map<String, Object> show(@Context ApiRequest request) {
        QueryRules.strictFrom(request, STRICT, Set.of("tenant_id", "reserved"));
        Optional<String> other = request.query("tenant_id").filter(id -> !id.isEmpty());
        policy.require(request.caller(), "os_compute_api:limits");
        other.ifPresent(project ->
                policy.require(request.caller(), "os_compute_api:limits:other_project", Map.of("project_id", project)));
        String project = other.orElseGet(() -> request.caller().projectId());
        return Map.of("limits", Map.of("rate", List.of(), "absolute", absolute(request, project)));
    }

    private Map<String, Object> absolute(ApiRequest request, String project) {
        Map<Resource, Long> limits = quotas.limits(project);
        Usage usage = quotas.usage(project);
        int minor = request.version().minor();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("maxServerMeta", limits.get(Resource.METADATA_ITEMS));
        body.put("maxTotalInstances", limits.get(Resource.INSTANCES));
        body.put("maxTotalCores", limits.get(Resource.CORES));
        body.put("maxTotalRAMSize", limits.get(Resource.RAM));
        body.put("maxTotalKeypairs", limits.get(Resource.KEY_PAIRS));
        body.put("maxServerGroups", limits.get(Resource.SERVER_GROUPS));
        body.put("maxServerGroupMembers", limits.get(Resource.SERVER_GROUP_MEMBERS));
        body.put("totalInstancesUsed", usage.instances());
        body.put("totalCoresUsed", usage.amounts().cores());
        body.put("totalRAMUsed", usage.amounts().ram());
        body.put(
                "totalServerGroupsUsed",
                others.stream()
                        .filter(each -> each.resource() == Resource.SERVER_GROUPS)
                        .mapToLong(each -> each.inUse(project))
                        .sum());
        if (minor <= IMAGE_META_UNTIL) {
            body.put("maxImageMeta", limits.get(Resource.METADATA_ITEMS));
        }
        if (minor <= FILES_UNTIL) {
            body.put("maxPersonality", limits.get(Resource.INJECTED_FILES));
            body.put("maxPersonalitySize", limits.get(Resource.INJECTED_FILE_CONTENT_BYTES));
        }
        if (minor <= NETWORK_UNTIL) {
            body.put("maxTotalFloatingIps", limits.get(Resource.FLOATING_IPS));
            body.put("totalFloatingIpsUsed", 0);
            body.put("maxSecurityGroups", limits.get(Resource.SECURITY_GROUPS));
            body.put("maxSecurityGroupRules", limits.get(Resource.SECURITY_GROUP_RULES));
            body.put("totalSecurityGroupsUsed", 0);
        }
        return body;
    }
}
