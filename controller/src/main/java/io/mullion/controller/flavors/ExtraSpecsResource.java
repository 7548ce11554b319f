package io.mullion.controller.flavors;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** {@code /flavors/{id}/os-extra_specs}: what a flavor says beyond its amounts. */
@Path("compute/v2.1/flavors/{flavor}/os-extra_specs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ExtraSpecsResource {
    private static final String RULE = "os_compute_api:os-flavor-extra-specs:";

    private final Flavors flavors;
    private final Policy policy;

    @Inject
    ExtraSpecsResource(Flavors flavors, Policy policy) {
        this.flavors = flavors;
        this.policy = policy;
    }

    /** All keys. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request, @PathParam("flavor") String id) {
        policy.require(request.caller(), RULE + "index");
        return Map.of("extra_specs", flavors.require(request.caller(), id).extraSpecs());
    }

    /** One key. */
    @GET
    @Path("{key}")
    public Map<String, String> show(
            @Context ApiRequest request, @PathParam("flavor") String id, @PathParam("key") String key) {
        policy.require(request.caller(), RULE + "show");
        return Optional.ofNullable(
                        flavors.require(request.caller(), id).extraSpecs().get(key))
                .map(value -> Map.of(key, value))
                .orElseThrow(() -> Flavors.noSpec(id, key));
    }

    /** Sets several keys, others stay. */
    @POST
    public Map<String, Object> create(
            @Context ApiRequest request, @PathParam("flavor") String id, ExtraSpecsBody body) {
        policy.require(request.caller(), RULE + "create");
        put(request, id, body.extraSpecs());
        return Map.of("extra_specs", body.extraSpecs());
    }

    /** Sets one key. */
    @PUT
    @Path("{key}")
    public Map<String, String> update(
            @Context ApiRequest request,
            @PathParam("flavor") String id,
            @PathParam("key") String key,
            ExtraSpecBody body) {
        policy.require(request.caller(), RULE + "update");
        if (!body.entry().containsKey(key)) {
            throw MullionException.invalid("Request body and URI mismatch");
        }
        put(request, id, body.entry());
        return body.entry();
    }

    private void put(ApiRequest request, String id, Map<String, String> specs) {
        if (request.version().from(86)) {
            KnownExtraSpecs.check(specs);
        }
        flavors.putSpecs(id, specs);
    }

    /** Removes a key. */
    @DELETE
    @Path("{key}")
    public Response delete(@Context ApiRequest request, @PathParam("flavor") String id, @PathParam("key") String key) {
        policy.require(request.caller(), RULE + "delete");
        flavors.removeSpec(id, key);
        return Response.ok().build();
    }
}
