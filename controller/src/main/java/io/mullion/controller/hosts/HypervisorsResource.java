package io.mullion.controller.hosts;

import io.mullion.controller.computeapi.QueryRules;
import io.mullion.controller.computeapi.VersionRules;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging.Link;
import io.mullion.controller.identity.Policy;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@code /os-hypervisors}: hosts with their figures. */
@Path("compute/v2.1/os-hypervisors")
@Produces(MediaType.APPLICATION_JSON)
public final class HypervisorsResource {
    private static final String RULE = "os_compute_api:os-hypervisors:";
    private static final int UUIDS = 53;
    private static final int LAST_WITH_FIGURES = 87;

    private final HostRegistry hosts;
    private final HostsConfig config;
    private final Policy policy;

    @Inject
    HypervisorsResource(HostRegistry hosts, HostsConfig config, Policy policy) {
        this.hosts = hosts;
        this.config = config;
        this.policy = policy;
    }

    /** Names and states. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        policy.require(request.caller(), RULE + "list");
        return list(request, "os-hypervisors", false);
    }

    /** All there is to know. */
    @GET
    @Path("detail")
    public Map<String, Object> detail(@Context ApiRequest request) {
        policy.require(request.caller(), RULE + "list-detail");
        return list(request, "os-hypervisors/detail", true);
    }

    private Map<String, Object> list(ApiRequest request, String path, boolean detail) {
        HypervisorQuery query = new HypervisorQuery(request, hosts);
        boolean servers = query.withServers();
        List<Host> page = query.page();
        HypervisorView view = view(request, page);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "hypervisors",
                page.stream()
                        .map(host -> {
                            Map<String, Object> one = detail ? view.full(host) : view.brief(host);
                            return servers
                                    ? view.withServers(
                                            one, host, request.version().from(75))
                                    : one;
                        })
                        .toList());
        List<Link> next = query.paging().next(request, "v2.1/" + path, page, host -> id(request, host));
        if (request.version().from(33) && !next.isEmpty()) {
            body.put("hypervisors_links", next);
        }
        return body;
    }

    private static String id(ApiRequest request, Host host) {
        return request.version().from(UUIDS)
                ? host.ids().hypervisor().toString()
                : String.valueOf(host.ids().number());
    }

    /** One of them. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("id") String id) {
        policy.require(request.caller(), RULE + "show");
        QueryRules.strictFrom(request, 75, Set.of("with_servers"));
        boolean servers = new HypervisorQuery(request, hosts).withServers();
        Host host = require(request, id);
        HypervisorView view = view(request, List.of(host));
        Map<String, Object> body = view.full(host);
        return Map.of(
                "hypervisor",
                servers ? view.withServers(body, host, request.version().from(75)) : body);
    }

    /** Sums over all whose compute service is enabled. */
    @GET
    @Path("statistics")
    public Map<String, Object> statistics(@Context ApiRequest request) {
        VersionRules.until(request, LAST_WITH_FIGURES);
        policy.require(request.caller(), RULE + "statistics");
        List<Host> enabled =
                hosts.list().stream().filter(host -> host.service().enabled()).toList();
        HypervisorView view = view(request, enabled);
        Map<String, Integer> sums = new TreeMap<>();
        HypervisorView.FIGURES.forEach(figure -> sums.put(figure, 0));
        enabled.forEach(host -> view.figures(host).forEach((figure, value) -> sums.merge(figure, value, Integer::sum)));
        sums.put("count", enabled.size());
        return Map.of("hypervisor_statistics", sums);
    }

    /** PowerVM does not tell for how long it has been running. */
    @GET
    @Path("{id}/uptime")
    public Map<String, Object> uptime(@Context ApiRequest request, @PathParam("id") String id) {
        VersionRules.until(request, LAST_WITH_FIGURES);
        policy.require(request.caller(), RULE + "uptime");
        require(request, id);
        throw new WebApplicationException("Virt driver does not implement uptime function.", 501);
    }

    /** Those whose names contain a text. */
    @GET
    @Path("{pattern}/search")
    public Map<String, Object> search(@Context ApiRequest request, @PathParam("pattern") String pattern) {
        VersionRules.until(request, UUIDS - 1);
        policy.require(request.caller(), RULE + "search");
        List<Host> found = new HypervisorQuery(request, hosts).matching(pattern);
        HypervisorView view = view(request, List.of());
        return Map.of("hypervisors", found.stream().map(view::brief).toList());
    }

    /** Those whose names contain a text, with their servers. */
    @GET
    @Path("{pattern}/servers")
    public Map<String, Object> servers(@Context ApiRequest request, @PathParam("pattern") String pattern) {
        VersionRules.until(request, UUIDS - 1);
        policy.require(request.caller(), RULE + "servers");
        List<Host> found = new HypervisorQuery(request, hosts).matching(pattern);
        HypervisorView view = view(request, found);
        return Map.of(
                "hypervisors",
                found.stream()
                        .map(host -> view.withServers(view.brief(host), host, false))
                        .toList());
    }

    private HypervisorView view(ApiRequest request, List<Host> shown) {
        return new HypervisorView(request, hosts.loads(shown), config.address());
    }

    private Host require(ApiRequest request, String id) {
        if (request.version().from(UUIDS) && !ComputeServicesResource.isUuid(id)) {
            throw MullionException.invalid("Invalid uuid " + id);
        }
        return hosts.findByHypervisor(id)
                .filter(host -> id(request, host).equalsIgnoreCase(id))
                .orElseThrow(() -> MullionException.notFound("Hypervisor with ID '" + id + "' could not be found."));
    }
}
