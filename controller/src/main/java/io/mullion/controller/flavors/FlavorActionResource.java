package io.mullion.controller.flavors;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** Gives a project access to a private flavor, or takes it away. */
@Path("compute/v2.1/flavors/{flavor}/action")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class FlavorActionResource {
    private final Flavors flavors;
    private final Policy policy;

    @Inject
    FlavorActionResource(Flavors flavors, Policy policy) {
        this.flavors = flavors;
        this.policy = policy;
    }

    /** Does the one action that the body names. */
    @POST
    public Map<String, Object> act(@Context ApiRequest request, @PathParam("flavor") String id, FlavorActionBody body) {
        if (body.addTenantAccess().isPresent()) {
            policy.require(request.caller(), "os_compute_api:os-flavor-access:add_tenant_access");
            String project = body.addTenantAccess().get().tenant();
            return FlavorAccessResource.body(id, flavors.grant(id, project));
        }
        policy.require(request.caller(), "os_compute_api:os-flavor-access:remove_tenant_access");
        String project = body.removeTenantAccess().orElseThrow().tenant();
        return FlavorAccessResource.body(id, flavors.revoke(id, project));
    }
}
