package io.mullion.controller.flavors;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging.Link;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** {@code /flavors}: list, show, make, describe, delete. */
@Path("compute/v2.1/flavors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class FlavorsResource {
    private static final String MANAGE = "os_compute_api:os-flavor-manage:";

    private final Flavors flavors;
    private final FlavorView view;
    private final Policy policy;

    @Inject
    FlavorsResource(Flavors flavors, FlavorView view, Policy policy) {
        this.flavors = flavors;
        this.view = view;
        this.policy = policy;
    }

    /** Ids and names. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        return page(request, "flavors", view::brief);
    }

    /** All there is to know. */
    @GET
    @Path("detail")
    public Map<String, Object> detail(@Context ApiRequest request) {
        return page(request, "flavors/detail", view::full);
    }

    private Map<String, Object> page(
            ApiRequest request, String path, BiFunction<ApiRequest, Flavor, Map<String, Object>> look) {
        FlavorQuery query = new FlavorQuery(request, flavors);
        List<Flavor> page = query.page();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "flavors",
                page.stream().map(flavor -> look.apply(request, flavor)).toList());
        List<Link> next = query.paging().next(request, "v2.1/" + path, page, Flavor::id);
        if (!next.isEmpty()) {
            body.put("flavors_links", next);
        }
        return body;
    }

    /** One flavor. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("id") String id) {
        return Map.of("flavor", view.full(request, flavors.require(request.caller(), id)));
    }

    /** Makes a flavor. */
    @POST
    public Map<String, Object> create(@Context ApiRequest request, CreateFlavorBody body) {
        policy.require(request.caller(), MANAGE + "create");
        return Map.of("flavor", view.full(request, flavors.create(body.toFlavor())));
    }

    /** Changes the description, the only thing that may change. */
    @PUT
    @Path("{id}")
    public Map<String, Object> update(@Context ApiRequest request, @PathParam("id") String id, UpdateFlavorBody body) {
        if (!request.version().from(55)) {
            throw MullionException.notFound("The resource could not be found.");
        }
        policy.require(request.caller(), MANAGE + "update");
        return Map.of(
                "flavor", view.full(request, flavors.describe(id, body.flavor().description())));
    }

    /** Deletes a flavor; servers keep what they were made with. */
    @DELETE
    @Path("{id}")
    public Response delete(@Context ApiRequest request, @PathParam("id") String id) {
        policy.require(request.caller(), MANAGE + "delete");
        flavors.delete(id);
        return Response.accepted().build();
    }
}
