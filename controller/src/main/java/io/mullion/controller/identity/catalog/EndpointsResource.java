package io.mullion.controller.identity.catalog;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.identity.catalog.CatalogBodies.CreateEndpointBody;
import io.mullion.controller.identity.catalog.CatalogBodies.UpdateEndpointBody;
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

/** {@code /v3/endpoints}. */
@Path("v3/endpoints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class EndpointsResource {
    private final Endpoints endpoints;
    private final Policy policy;

    @Inject
    EndpointsResource(Endpoints endpoints, Policy policy) {
        this.endpoints = endpoints;
        this.policy = policy;
    }

    /** Some of them. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        policy.require(request.caller(), "identity:list_endpoints");
        ListQuery query = ListQuery.of(request, "service_id", "region_id", "interface");
        return CollectionBody.of(
                request, "endpoints", endpoints.list(query), each -> CatalogBodies.view(request, each));
    }

    /** One. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("id") String id) {
        policy.require(request.caller(), "identity:get_endpoint");
        return shown(request, endpoints.require(id));
    }

    /** Makes one. */
    @POST
    public Response create(@Context ApiRequest request, CreateEndpointBody body) {
        policy.require(request.caller(), "identity:create_endpoint");
        ServiceEndpoint blank = new ServiceEndpoint(Ids.create(), "", Optional.empty(), "", "", true, Extra.NONE);
        ServiceEndpoint made = endpoints.create(CatalogBodies.endpoint(blank, body.endpoint()));
        return Response.status(Response.Status.CREATED)
                .entity(shown(request, made))
                .build();
    }

    /** Changes one. */
    @PATCH
    @Path("{id}")
    public Map<String, Object> update(
            @Context ApiRequest request, @PathParam("id") String id, UpdateEndpointBody body) {
        policy.require(request.caller(), "identity:update_endpoint");
        return shown(request, endpoints.update(CatalogBodies.endpoint(endpoints.require(id), body.endpoint())));
    }

    /** Deletes one. */
    @DELETE
    @Path("{id}")
    public Response delete(@Context ApiRequest request, @PathParam("id") String id) {
        policy.require(request.caller(), "identity:delete_endpoint");
        endpoints.delete(id);
        return Response.noContent().build();
    }

    private static Map<String, Object> shown(ApiRequest request, ServiceEndpoint endpoint) {
        return Map.of("endpoint", CatalogBodies.view(request, endpoint));
    }
}
