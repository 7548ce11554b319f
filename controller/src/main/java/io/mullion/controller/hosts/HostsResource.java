package io.mullion.controller.hosts;

import io.mullion.controller.computeapi.VersionRules;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.spi.placement.HostStatus.Service;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /os-hosts}: hosts as they were shown before hypervisors and services were; gone from microversion 2.43 on. */
@Path("compute/v2.1/os-hosts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class HostsResource {
    private static final String RULE = "os_compute_api:os-hosts:";
    private static final int LAST = 42;

    private final HostRegistry hosts;
    private final HostsConfig config;
    private final Policy policy;

    @Inject
    HostsResource(HostRegistry hosts, HostsConfig config, Policy policy) {
        this.hosts = hosts;
        this.config = config;
        this.policy = policy;
    }

    /** All hosts; {@code zone} and {@code service} choose. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        VersionRules.until(request, LAST);
        policy.require(request.caller(), RULE + "list");
        boolean compute = request.query("service").orElse("compute").equals("compute");
        Optional<String> zone = request.query("zone");
        return Map.of(
                "hosts",
                hosts.list().stream()
                        .filter(host -> compute && zone.orElse(zone(host)).equals(zone(host)))
                        .map(host -> Map.of("host_name", host.name(), "service", "compute", "zone", zone(host)))
                        .toList());
    }

    private String zone(Host host) {
        return host.group().zone().orElse(config.defaultZone());
    }

    /** What a host has in all and what of it is taken. */
    @GET
    @Path("{name}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("name") String name) {
        VersionRules.until(request, LAST);
        policy.require(request.caller(), RULE + "show");
        Host host = hosts.require(name);
        Map<String, Integer> figures =
                new HypervisorView(request, hosts.loads(List.of(host)), config.address()).figures(host);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row(name, "(total)", figures, ""));
        rows.add(row(name, "(used_now)", figures, "_used"));
        return Map.of("host", rows);
    }

    private static Map<String, Object> row(String host, String label, Map<String, Integer> figures, String suffix) {
        return Map.of(
                "resource",
                Map.of(
                        "host", host,
                        "project", label,
                        "cpu", figures.getOrDefault("vcpus" + suffix, 0),
                        "memory_mb", figures.getOrDefault("memory_mb" + suffix, 0),
                        "disk_gb", figures.getOrDefault("local_gb" + suffix, 0)));
    }

    /** Enables or disables the compute service; maintenance mode is no driver's business here, as in most of nova's. */
    @PUT
    @Path("{name}")
    public Map<String, Object> update(
            @Context ApiRequest request, @PathParam("name") String name, UpdateHostBody body) {
        VersionRules.until(request, LAST);
        policy.require(request.caller(), RULE + "update");
        hosts.require(name);
        if (body.maintenanceMode().isPresent()) {
            throw notImplemented("Virt driver does not implement host maintenance mode.");
        }
        boolean enable = body.status().orElseThrow().equalsIgnoreCase("enable");
        Host changed = hosts.change(name, now -> new Service(enable, "", now.forcedDown()));
        return Map.of("host", name, "status", ComputeServiceView.status(changed));
    }

    /** No driver switches whole systems on, off or over. */
    @GET
    @Path("{name}/{action: startup|shutdown|reboot}")
    public Map<String, Object> power(
            @Context ApiRequest request, @PathParam("name") String name, @PathParam("action") String action) {
        VersionRules.until(request, LAST);
        policy.require(request.caller(), RULE + (action.equals("startup") ? "start" : action));
        hosts.require(name);
        throw notImplemented("Virt driver does not implement host power management.");
    }

    private static WebApplicationException notImplemented(String sentence) {
        return new WebApplicationException(sentence, 501);
    }
}
