package io.mullion.controller.computequotas;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.computeapi.QueryRules;
import io.mullion.controller.computeapi.Words;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /os-quota-sets}: bounds of projects. */
@Path("compute/v2.1/os-quota-sets/{project}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class QuotaSetsResource {
    private static final String RULE = "os_compute_api:os-quota-sets:";
    private static final int STRICT = 75;

    private final ComputeQuotas quotas;
    private final Set<CountedElsewhere> others;
    private final Policy policy;

    @Inject
    QuotaSetsResource(ComputeQuotas quotas, Set<CountedElsewhere> others, Policy policy) {
        this.quotas = quotas;
        this.others = others;
        this.policy = policy;
    }

    /** The bounds. Users of a project share them: one user's are the project's. */
    @GET
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("project") String project) {
        require(request, "show", project);
        return withId(project, Limits.shown(request, quotas.limits(project)));
    }

    private void require(ApiRequest request, String rule, String project) {
        QueryRules.strictFrom(request, STRICT, Set.of("user_id"));
        policy.require(request.caller(), RULE + rule, Map.of("project_id", project));
    }

    private static Map<String, Object> withId(String project, Map<String, Object> limits) {
        limits.put("id", project);
        return Map.of("quota_set", limits);
    }

    /** The bounds with what is used. */
    @GET
    @Path("detail")
    public Map<String, Object> detail(@Context ApiRequest request, @PathParam("project") String project) {
        require(request, "detail", project);
        Usage usage = quotas.usage(project);
        Map<String, Object> body = new LinkedHashMap<>();
        Limits.shown(request, quotas.limits(project))
                .forEach((key, limit) -> body.put(
                        key,
                        Map.of(
                                "limit",
                                limit,
                                "in_use",
                                Resource.of(key)
                                        .map(resource -> inUse(project, usage, resource))
                                        .orElse(0L),
                                "reserved",
                                0)));
        return withId(project, body);
    }

    private long inUse(String project, Usage usage, Resource resource) {
        return others.stream()
                .filter(each -> each.resource() == resource)
                .findFirst()
                .map(each -> each.inUse(project))
                .orElseGet(() -> usage.of(resource));
    }

    /** What holds for a project for which nothing is set. */
    @GET
    @Path("defaults")
    public Map<String, Object> defaults(@Context ApiRequest request, @PathParam("project") String project) {
        require(request, "defaults", project);
        return withId(project, Limits.shown(request, quotas.ofClass(ComputeQuotas.DEFAULT_CLASS)));
    }

    /** Sets bounds; those not given stay. */
    @PUT
    public Map<String, Object> update(
            @Context ApiRequest request, @PathParam("project") String project, QuotaSetBody body) {
        require(request, "update", project);
        if (request.query("user_id").isPresent()) {
            throw MullionException.invalid(
                    "Bounds are set for projects; single users of a project have none of their own.");
        }
        boolean force = Optional.ofNullable(body.quotaSet().get("force"))
                .map(JsonNode::asText)
                .flatMap(Words::flag)
                .orElse(false);
        quotas.put(project, Limits.of(body.quotaSet()), force);
        return Map.of("quota_set", Limits.shown(request, quotas.limits(project)));
    }

    /** Goes back to what holds for everybody. */
    @DELETE
    public Response delete(@Context ApiRequest request, @PathParam("project") String project) {
        require(request, "delete", project);
        quotas.reset(project);
        return Response.accepted().build();
    }
}
