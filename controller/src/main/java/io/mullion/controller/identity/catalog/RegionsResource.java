package io.mullion.controller.identity.catalog;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.identity.catalog.CatalogBodies.CreateRegionBody;
import io.mullion.controller.identity.catalog.CatalogBodies.UpdateRegionBody;
import io.mullion.controller.identity.entity.CollectionBody;
import io.mullion.controller.identity.entity.Extra;
import io.mullion.controller.identity.entity.Ids;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

/** {@code /v3/regions}. */
@Path("v3/regions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RegionsResource {
    private final Regions regions;
    private final Policy policy;

    @Inject
    RegionsResource(Regions regions, Policy policy) {
        this.regions = regions;
        this.policy = policy;
    }

    /** Some of them. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        policy.require(request.caller(), "identity:list_regions");
        ListQuery query = ListQuery.of(request, "id", "parent_region_id");
        return CollectionBody.of(request, "regions", regions.list(query), each -> CatalogBodies.view(request, each));
    }

    /** One. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("id") String id) {
        policy.require(request.caller(), "identity:get_region");
        return shown(request, regions.require(id));
    }

    /** Makes one. */
    @POST
    public Response create(@Context ApiRequest request, CreateRegionBody body) {
        policy.require(request.caller(), "identity:create_region");
        Region blank = new Region(
                body.region().text("id").filter(id -> !id.isEmpty()).orElseGet(Ids::create),
                Optional.empty(),
                "",
                Extra.NONE);
        Region made = regions.create(CatalogBodies.region(blank, body.region()));
        return Response.status(Response.Status.CREATED)
                .entity(shown(request, made))
                .build();
    }

    /** Makes a region with an id of the client's choice. */
    @PUT
    @Path("{id}")
    public Response createAs(@Context ApiRequest request, @PathParam("id") String id, CreateRegionBody body) {
        policy.require(request.caller(), "identity:create_region");
        if (body.region().text("id").filter(other -> !other.equals(id)).isPresent()) {
            throw MullionException.invalid("The id in the body is not the one in the address: " + id + ".");
        }
        Region made =
                regions.create(CatalogBodies.region(new Region(id, Optional.empty(), "", Extra.NONE), body.region()));
        return Response.status(Response.Status.CREATED)
                .entity(shown(request, made))
                .build();
    }

    /** Changes one. */
    @PATCH
    @Path("{id}")
    public Map<String, Object> update(@Context ApiRequest request, @PathParam("id") String id, UpdateRegionBody body) {
        policy.require(request.caller(), "identity:update_region");
        return shown(request, regions.update(CatalogBodies.region(regions.require(id), body.region())));
    }

    /** Deletes one. */
    @DELETE
    @Path("{id}")
    public Response delete(@Context ApiRequest request, @PathParam("id") String id) {
        policy.require(request.caller(), "identity:delete_region");
        regions.delete(id);
        return Response.noContent().build();
    }

    private static Map<String, Object> shown(ApiRequest request, Region region) {
        return Map.of("region", CatalogBodies.view(request, region));
    }
}
