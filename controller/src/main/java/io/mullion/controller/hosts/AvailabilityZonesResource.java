package io.mullion.controller.hosts;

import io.mullion.controller.computeapi.Times;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code /os-availability-zone}: zones of the host groups; available while one of its hosts is enabled. */
@Path("compute/v2.1/os-availability-zone")
@Produces(MediaType.APPLICATION_JSON)
public final class AvailabilityZonesResource {
    private static final String RULE = "os_compute_api:os-availability-zone:";

    private final HostRegistry hosts;
    private final HostsConfig config;
    private final Policy policy;

    @Inject
    AvailabilityZonesResource(HostRegistry hosts, HostsConfig config, Policy policy) {
        this.hosts = hosts;
        this.config = config;
        this.policy = policy;
    }

    /** Names. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        policy.require(request.caller(), RULE + "list");
        return zones(false);
    }

    /** Names, and the hosts of the available ones. */
    @GET
    @Path("detail")
    public Map<String, Object> detail(@Context ApiRequest request) {
        policy.require(request.caller(), RULE + "detail");
        return zones(true);
    }

    private Map<String, Object> zones(boolean detail) {
        Map<String, List<Host>> enabled = new TreeMap<>();
        Map<String, List<Host>> disabled = new TreeMap<>();
        for (Host host : hosts.list()) {
            (host.service().enabled() ? enabled : disabled)
                    .computeIfAbsent(host.group().zone().orElse(config.defaultZone()), zone -> new ArrayList<>())
                    .add(host);
        }
        List<Map<String, Object>> zones = new ArrayList<>();
        enabled.forEach((zone, members) ->
                zones.add(zone(zone, true, detail ? Optional.of(services(members)) : Optional.empty())));
        disabled.keySet().stream()
                .filter(zone -> !enabled.containsKey(zone))
                .forEach(zone -> zones.add(zone(zone, false, Optional.empty())));
        return Map.of("availabilityZoneInfo", zones);
    }

    private static Map<String, Object> zone(String name, boolean available, Optional<Map<String, Object>> hosts) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("zoneName", name);
        body.put("zoneState", Map.of("available", available));
        body.put("hosts", hosts);
        return body;
    }

    private static Map<String, Object> services(List<Host> hosts) {
        Map<String, Object> services = new TreeMap<>();
        for (Host host : hosts) {
            services.put(
                    host.name(),
                    Map.of(
                            ComputeServiceView.BINARY,
                            Map.of(
                                    "available", host.up(),
                                    "active", host.service().enabled(),
                                    "updated_at", Times.micros(host.seenAt()))));
        }
        return services;
    }
}
