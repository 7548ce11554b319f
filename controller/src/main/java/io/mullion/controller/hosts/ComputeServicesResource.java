package io.mullion.controller.hosts;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.computeapi.QueryRules;
import io.mullion.controller.computeapi.VersionRules;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.JsonBodies;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code /os-services}: the compute services, one for each host. */
@Path("compute/v2.1/os-services")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ComputeServicesResource {
    private static final String RULE = "os_compute_api:os-services:";
    /** From this microversion on services are named by UUID. */
    static final int UUIDS = 53;

    private final HostRegistry hosts;
    private final HostsConfig config;
    private final Policy policy;

    @Inject
    ComputeServicesResource(HostRegistry hosts, HostsConfig config, Policy policy) {
        this.hosts = hosts;
        this.config = config;
        this.policy = policy;
    }

    /** All of them; {@code host} and {@code binary} choose. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        policy.require(request.caller(), RULE + "list");
        QueryRules.strictFrom(request, 75, Set.of("host", "binary"));
        Optional<String> host = request.query("host");
        boolean compute =
                request.query("binary").orElse(ComputeServiceView.BINARY).equals(ComputeServiceView.BINARY);
        return Map.of(
                "services",
                hosts.list().stream()
                        .filter(each -> compute && host.orElse(each.name()).equals(each.name()))
                        .map(each -> ComputeServiceView.full(request, each, config.defaultZone()))
                        .toList());
    }

    /** Changes one. */
    @PUT
    @Path("{id}")
    public Map<String, Object> update(@Context ApiRequest request, @PathParam("id") String id, JsonNode body) {
        VersionRules.from(request, UUIDS);
        policy.require(request.caller(), RULE + "update");
        UpdateServiceBody wanted = JsonBodies.read(body, UpdateServiceBody.class, request.version());
        wanted.check();
        Host changed = hosts.change(service(id, request).name(), wanted::on);
        return Map.of("service", ComputeServiceView.full(request, changed, config.defaultZone()));
    }

    /** Forgets a host without servers. */
    @DELETE
    @Path("{id}")
    public Response delete(@Context ApiRequest request, @PathParam("id") String id) {
        policy.require(request.caller(), RULE + "delete");
        hosts.delete(service(id, request));
        return Response.noContent().build();
    }

    private Host service(String id, ApiRequest request) {
        if (request.version().from(UUIDS) ? !isUuid(id) : !id.chars().allMatch(Character::isDigit)) {
            throw MullionException.invalid("Invalid service id " + id + ".");
        }
        return hosts.findByService(id)
                .orElseThrow(() -> MullionException.notFound("Service " + id + " could not be found."));
    }

    static boolean isUuid(String id) {
        try {
            return UUID.fromString(id).toString().equalsIgnoreCase(id);
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }
}
