package io.mullion.controller.identity.catalog;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.identity.catalog.CatalogBodies.CreateServiceBody;
import io.mullion.controller.identity.catalog.CatalogBodies.UpdateServiceBody;
import io.mullion.controller.identity.entity.CollectionBody;
import io.mullion.controller.identity.entity.Extra;
import io.mullion.controller.identity.entity.Ids;
import io.mullion.controller.identity.entity.ListQuery;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** {@code /v3/services}. */
@Path("v3/services")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ServicesResource {
    private final Services services;
    private final Policy policy;

    @Inject
    ServicesResource(Services services, Policy policy) {
        this.services = services;
        this.policy = policy;
    }

    /** Some of them. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        policy.require(request.caller(), "identity:list_services");
        ListQuery query = ListQuery.of(request, "type", "name");
        return CollectionBody.of(request, "services", services.list(query), each -> CatalogBodies.view(request, each));
    }

    /** One. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("id") String id) {
        policy.require(request.caller(), "identity:get_service");
        return shown(request, services.require(id));
    }

    /** Makes one. */
    @POST
    public Response create(@Context ApiRequest request, CreateServiceBody body) {
        policy.require(request.caller(), "identity:create_service");
        CatalogService blank =
                new CatalogService(Ids.create(), "", Optional.empty(), Optional.empty(), true, Extra.NONE);
        CatalogService made = services.create(CatalogBodies.service(blank, body.service()));
        return Response.status(Response.Status.CREATED)
                .entity(shown(request, made))
                .build();
    }

    /** Changes one. */
    @PATCH
    @Path("{id}")
    public Map<String, Object> update(@Context ApiRequest request, @PathParam("id") String id, UpdateServiceBody body) {
        policy.require(request.caller(), "identity:update_service");
        return shown(request, services.update(CatalogBodies.service(services.require(id), body.service())));
    }

    /** Deletes one. */
    @DELETE
    @Path("{id}")
    public Response delete(@Context ApiRequest request, @PathParam("id") String id) {
        policy.require(request.caller(), "identity:delete_service");
        services.delete(id);
        return Response.noContent().build();
    }

    private static Map<String, Object> shown(ApiRequest request, CatalogService service) {
        return Map.of("service", CatalogBodies.view(request, service));
    }
}
