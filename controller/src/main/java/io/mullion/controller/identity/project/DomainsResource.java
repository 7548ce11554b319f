package io.mullion.controller.identity.project;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.identity.entity.CollectionBody;
import io.mullion.controller.identity.entity.Guard;
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

/** {@code /v3/domains}. */
@Path("v3/domains")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DomainsResource {
    private final Domains domains;
    private final Policy policy;

    @Inject
    DomainsResource(Domains domains, Policy policy) {
        this.domains = domains;
        this.policy = policy;
    }

    /** Some domains. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        policy.require(request.caller(), "identity:list_domains", Map.of());
        return CollectionBody.of(
                request,
                "domains",
                domains.list(ListQuery.of(request, "id", "name", "enabled")),
                each -> ProjectView.of(request, each));
    }

    /** One domain. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("id") String id) {
        return shown(request, allowed(request, id, "identity:get_domain"));
    }

    /** Makes a domain. */
    @POST
    public Response create(@Context ApiRequest request, ProjectBodies.CreateDomainBody body) {
        policy.require(request.caller(), "identity:create_domain", Map.of());
        Project made = domains.create(ProjectBodies.domain(body.domain()));
        return Response.status(Response.Status.CREATED)
                .entity(shown(request, made))
                .build();
    }

    /** Changes a domain. */
    @PATCH
    @Path("{id}")
    public Map<String, Object> update(
            @Context ApiRequest request, @PathParam("id") String id, ProjectBodies.UpdateDomainBody body) {
        Project before = allowed(request, id, "identity:update_domain");
        Guard.update("domain", id, before.options(), body.domain());
        return shown(request, domains.update(ProjectBodies.changed(before, body.domain())));
    }

    /** Deletes a disabled domain and all that is in it. */
    @DELETE
    @Path("{id}")
    public Response delete(@Context ApiRequest request, @PathParam("id") String id) {
        Guard.delete(
                "domain", id, allowed(request, id, "identity:delete_domain").options());
        domains.delete(id);
        return Response.noContent().build();
    }

    private Project allowed(ApiRequest request, String id, String rule) {
        policy.require(request.caller(), rule, Map.of("target.domain.id", id));
        return domains.require(id);
    }

    private static Map<String, Object> shown(ApiRequest request, Project domain) {
        return Map.of("domain", ProjectView.of(request, domain));
    }
}
