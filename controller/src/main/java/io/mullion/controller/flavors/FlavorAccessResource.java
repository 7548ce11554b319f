package io.mullion.controller.flavors;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** Which projects may use a private flavor. */
@Path("compute/v2.1/flavors/{flavor}/os-flavor-access")
@Produces(MediaType.APPLICATION_JSON)
public final class FlavorAccessResource {
    private static final String RULE = "os_compute_api:os-flavor-access";

    private final Flavors flavors;
    private final Policy policy;

    @Inject
    FlavorAccessResource(Flavors flavors, Policy policy) {
        this.flavors = flavors;
        this.policy = policy;
    }

    /** The projects. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request, @PathParam("flavor") String id) {
        policy.require(request.caller(), RULE);
        if (flavors.require(request.caller(), id).isPublic()) {
            throw MullionException.notFound("Access list not available for public flavors.");
        }
        return body(id, flavors.projects(id));
    }

    static Map<String, Object> body(String flavor, List<String> projects) {
        return Map.of(
                "flavor_access",
                projects.stream()
                        .map(project -> Map.of("flavor_id", flavor, "tenant_id", project))
                        .toList());
    }
}
