package io.mullion.controller.networks;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import java.util.Optional;

/** {@code /quotas}: bounds of projects. */
@Path("network/v2.0/quotas")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NetworkQuotasResource {
    private final NetworkQuotas quotas;
    private final Policy policy;

    @Inject
    NetworkQuotasResource(NetworkQuotas quotas, Policy policy) {
        this.quotas = quotas;
        this.policy = policy;
    }

    /** Projects that have bounds of their own. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        policy.require(request.caller(), "get_quota", Targets.FOREIGN);
        List<Map<String, Object>> all = quotas.projects().stream()
                .map(project -> {
                    Map<String, Object> body = body(quotas.of(project));
                    body.put("tenant_id", project);
                    body.put("project_id", project);
                    return body;
                })
                .toList();
        return Map.of("quotas", all);
    }

    /** The caller's own project, for clients that do not know it. */
    @GET
    @Path("{word: tenant|project}")
    public Map<String, Object> own(@Context ApiRequest request, @PathParam("word") String word) {
        return Map.of(word, Map.of(word + "_id", request.caller().projectId()));
    }

    /** Bounds of a project. */
    @GET
    @Path("{project}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("project") String project) {
        require(request, "get_quota", project);
        return Map.of("quota", body(quotas.of(project)));
    }

    /** What holds for a project for which nothing is set. */
    @GET
    @Path("{project}/default")
    public Map<String, Object> defaults(@Context ApiRequest request, @PathParam("project") String project) {
        require(request, "get_quota", project);
        return Map.of("quota", body(quotas.defaults()));
    }

    /** Bounds and what is used. */
    @GET
    @Path("{project}/{word: details|details\\.json}")
    public Map<String, Object> details(@Context ApiRequest request, @PathParam("project") String project) {
        require(request, "get_quota", project);
        Map<QuotaResource, Integer> used = quotas.used(project);
        Map<String, Object> body = new LinkedHashMap<>();
        quotas.of(project)
                .forEach((resource, limit) -> body.put(
                        resource.key(), Map.of("limit", limit, "used", used.getOrDefault(resource, 0), "reserved", 0)));
        return Map.of("quota", body);
    }

    /** Sets bounds; those not given stay. */
    @PUT
    @Path("{project}")
    public Map<String, Object> update(
            @Context ApiRequest request, @PathParam("project") String project, QuotaBody body) {
        require(request, "update_quota", project);
        return Map.of("quota", body(quotas.put(project, body.limits())));
    }

    /** Goes back to what holds for everybody. */
    @DELETE
    @Path("{project}")
    public Response delete(@Context ApiRequest request, @PathParam("project") String project) {
        require(request, "delete_quota", project);
        if (!quotas.reset(project)) {
            throw MullionException.notFound("Quota for tenant " + project + " could not be found.");
        }
        return Response.noContent().build();
    }

    private void require(ApiRequest request, String rule, String project) {
        policy.require(request.caller(), rule, Map.of("project_id", project, "tenant_id", project));
    }

    private static Map<String, Object> body(Map<QuotaResource, Integer> limits) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (QuotaResource resource : QuotaResource.values()) {
            body.put(resource.key(), Optional.ofNullable(limits.get(resource)).orElse(-1));
        }
        return body;
    }
}
