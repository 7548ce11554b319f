package io.mullion.controller.hosts;

import io.mullion.controller.computeapi.VersionRules;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.placement.HostStatus.Service;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes of compute services until microversion 2.52, where the path names the change and the body the service. */
@Path("compute/v2.1/os-services")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NamedServicesResource {
    private final HostRegistry hosts;
    private final Policy policy;

    @Inject
    NamedServicesResource(HostRegistry hosts, Policy policy) {
        this.hosts = hosts;
        this.policy = policy;
    }

    /** New work may go there again. */
    @PUT
    @Path("enable")
    public Map<String, Object> enable(@Context ApiRequest request, NamedServiceBody body) {
        Host host = change(request, body, now -> new Service(true, "", now.forcedDown()));
        return answer(body, Map.of("status", ComputeServiceView.status(host)));
    }

    /** No new work goes there. */
    @PUT
    @Path("disable")
    public Map<String, Object> disable(@Context ApiRequest request, NamedServiceBody body) {
        Host host = change(request, body, now -> new Service(false, "", now.forcedDown()));
        return answer(body, Map.of("status", ComputeServiceView.status(host)));
    }

    /** No new work goes there, and why. */
    @PUT
    @Path("disable-log-reason")
    public Map<String, Object> disable(@Context ApiRequest request, DisableServiceBody body) {
        NamedServiceBody name = new NamedServiceBody(body.host(), body.binary());
        Host host = change(request, name, now -> new Service(false, body.reason(), now.forcedDown()));
        return answer(
                name,
                Map.of(
                        "status",
                        ComputeServiceView.status(host),
                        "disabled_reason",
                        host.service().disabledReason()));
    }

    /** It is to be taken for down, or not any more. */
    @PUT
    @Path("force-down")
    public Map<String, Object> forceDown(@Context ApiRequest request, ForceDownBody body) {
        VersionRules.from(request, 11);
        NamedServiceBody name = new NamedServiceBody(body.host(), body.binary());
        Host host = change(request, name, now -> new Service(now.enabled(), now.disabledReason(), body.forcedDown()));
        return answer(name, Map.of("forced_down", host.service().forcedDown()));
    }

    private Host change(ApiRequest request, NamedServiceBody name, UnaryOperator<Service> change) {
        if (request.version().from(ComputeServicesResource.UUIDS)) {
            throw MullionException.invalid("From microversion 2.53 on the path names the service by its UUID.");
        }
        policy.require(request.caller(), "os_compute_api:os-services:update");
        if (!name.binary().equals(ComputeServiceView.BINARY)
                || hosts.find(name.host()).isEmpty()) {
            throw MullionException.notFound("Could not find binary " + name.binary() + " on host " + name.host() + ".");
        }
        return hosts.change(name.host(), change);
    }

    private static Map<String, Object> answer(NamedServiceBody name, Map<String, Object> more) {
        Map<String, Object> service = new LinkedHashMap<>(more);
        service.put("binary", name.binary());
        service.put("host", name.host());
        return Map.of("service", service);
    }
}
