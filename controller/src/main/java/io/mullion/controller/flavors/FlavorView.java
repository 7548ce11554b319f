package io.mullion.controller.flavors;

import io.mullion.controller.computeapi.ComputeLinks;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a flavor looks in each microversion. */
@Singleton
final class FlavorView {
    private final Policy policy;

    @Inject
    FlavorView(Policy policy) {
        this.policy = policy;
    }

    Map<String, Object> brief(ApiRequest request, Flavor flavor) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", flavor.id());
        body.put("name", flavor.name());
        body.put("links", ComputeLinks.of(request, "flavors", flavor.id()));
        if (request.version().from(55)) {
            body.put("description", flavor.description());
        }
        return body;
    }

    Map<String, Object> full(ApiRequest request, Flavor flavor) {
        Map<String, Object> body = brief(request, flavor);
        Flavor.Size size = flavor.size();
        body.put("ram", size.ramMb());
        body.put("vcpus", size.vcpus());
        body.put("disk", size.rootGb());
        body.put("swap", size.swapMb() == 0 && !request.version().from(75) ? "" : size.swapMb());
        body.put("OS-FLV-EXT-DATA:ephemeral", size.ephemeralGb());
        body.put("OS-FLV-DISABLED:disabled", flavor.disabled());
        body.put("os-flavor-access:is_public", flavor.isPublic());
        body.put("rxtx_factor", size.rxtxFactor());
        if (request.version().from(61)
                && policy.allows(
                        request.caller(),
                        "os_compute_api:os-flavor-extra-specs:index",
                        Map.of(
                                "project_id",
                                request.caller().project().map(p -> p.id()).orElse("")))) {
            body.put("extra_specs", flavor.extraSpecs());
        }
        return body;
    }
}
