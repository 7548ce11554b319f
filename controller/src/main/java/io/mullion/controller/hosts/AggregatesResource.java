package io.mullion.controller.hosts;

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

/** {@code /os-aggregates}: host groups. */
@Path("compute/v2.1/os-aggregates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AggregatesResource {
    private static final String RULE = "os_compute_api:os-aggregates:";

    private final HostGroups groups;
    private final Policy policy;

    @Inject
    AggregatesResource(HostGroups groups, Policy policy) {
        this.groups = groups;
        this.policy = policy;
    }

    /** All of them. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        policy.require(request.caller(), RULE + "index");
        return Map.of(
                "aggregates",
                groups.list().stream()
                        .map(group -> AggregateView.full(request, group))
                        .toList());
    }

    /** One of them. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("id") String id) {
        policy.require(request.caller(), RULE + "show");
        return body(request, groups.require(number(id)));
    }

    /** Makes an empty one. */
    @POST
    public Map<String, Object> create(@Context ApiRequest request, CreateAggregateBody body) {
        policy.require(request.caller(), RULE + "create");
        HostGroup made = groups.create(body.aggregate().name(), body.aggregate().zone());
        return Map.of("aggregate", AggregateView.brief(request, made));
    }

    /** Changes name or zone. */
    @PUT
    @Path("{id}")
    public Map<String, Object> update(
            @Context ApiRequest request, @PathParam("id") String id, UpdateAggregateBody body) {
        policy.require(request.caller(), RULE + "update");
        return body(request, groups.update(number(id), body.name(), body.zone()));
    }

    /** Deletes an empty one. */
    @DELETE
    @Path("{id}")
    public Response delete(@Context ApiRequest request, @PathParam("id") String id) {
        policy.require(request.caller(), RULE + "delete");
        groups.delete(number(id));
        return Response.ok().build();
    }

    /** Adds or removes a host, or sets metadata. */
    @POST
    @Path("{id}/action")
    public Map<String, Object> act(@Context ApiRequest request, @PathParam("id") String id, AggregateActionBody body) {
        if (body.addHost().isPresent()) {
            policy.require(request.caller(), RULE + "add_host");
            return body(request, groups.add(number(id), body.addHost().get().host()));
        }
        if (body.removeHost().isPresent()) {
            policy.require(request.caller(), RULE + "remove_host");
            return body(
                    request, groups.remove(number(id), body.removeHost().get().host()));
        }
        policy.require(request.caller(), RULE + "set_metadata");
        return body(
                request,
                groups.setMetadata(number(id), body.setMetadata().orElseThrow().metadata()));
    }

    private static Map<String, Object> body(ApiRequest request, HostGroup group) {
        return Map.of("aggregate", AggregateView.full(request, group));
    }

    private static int number(String id) {
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException wrong) {
            throw MullionException.invalid("Invalid input for aggregate id: '" + id + "' is not a whole number.");
        }
    }
}
