package io.mullion.controller.computequotas;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Set;

/** {@code /os-quota-class-sets}: bounds for all projects that have none of their own, in the class {@code default}. */
@Path("compute/v2.1/os-quota-class-sets/{name}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class QuotaClassSetsResource {
    private static final String RULE = "os_compute_api:os-quota-class-sets:";
    private static final int WITH_GROUPS = 50;
    private static final Set<String> NETWORK =
            Set.of("fixed_ips", "floating_ips", "security_groups", "security_group_rules");
    private static final Set<String> GROUPS = Set.of("server_groups", "server_group_members");

    private final ComputeQuotas quotas;
    private final Policy policy;

    @Inject
    QuotaClassSetsResource(ComputeQuotas quotas, Policy policy) {
        this.quotas = quotas;
        this.policy = policy;
    }

    /** The bounds of a class. */
    @GET
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("name") String name) {
        policy.require(request.caller(), RULE + "show", Map.of("quota_class", name));
        Map<String, Object> body = shown(request, name);
        body.put("id", name);
        return Map.of("quota_class_set", body);
    }

    /** Sets bounds of a class. */
    @PUT
    public Map<String, Object> update(
            @Context ApiRequest request, @PathParam("name") String name, QuotaClassSetBody body) {
        policy.require(request.caller(), RULE + "update", Map.of("quota_class", name));
        quotas.putClass(name, Limits.of(body.quotaClassSet()));
        return Map.of("quota_class_set", shown(request, name));
    }

    /** Up to 2.49 with the network's, from 2.50 with the groups'. */
    private Map<String, Object> shown(ApiRequest request, String name) {
        Map<Resource, Long> limits = quotas.ofClass(name);
        Map<String, Object> body = Limits.shown(request, limits);
        boolean groups = request.version().from(WITH_GROUPS);
        if (!groups) {
            NETWORK.forEach(key ->
                    Resource.of(key).ifPresent(resource -> body.put(key, limits.getOrDefault(resource, -1L))));
            body.keySet().removeAll(GROUPS);
        }
        return body;
    }
}
