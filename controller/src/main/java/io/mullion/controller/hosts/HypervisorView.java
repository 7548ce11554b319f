package io.mullion.controller.hosts;

import io.mullion.controller.hosts.HostLoads.Resident;
import io.mullion.controller.hosts.HostLoads.Room;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Json;
import io.mullion.spi.placement.Platform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a host looks as a hypervisor, in each microversion. */
final class HypervisorView {
    private static final Map<String, Object> CPU = Map.of("vendor", "ibm", "arch", "ppc64");

    /** Names of all figures. */
    static final List<String> FIGURES = List.of(
            "vcpus",
            "vcpus_used",
            "memory_mb",
            "memory_mb_used",
            "free_ram_mb",
            "local_gb",
            "local_gb_used",
            "free_disk_gb",
            "disk_available_least",
            "running_vms",
            "current_workload");

    private final ApiRequest request;
    private final HostLoads loads;
    private final String address;

    HypervisorView(ApiRequest request, HostLoads loads, String address) {
        this.request = request;
        this.loads = loads;
        this.address = address;
    }

    Map<String, Object> brief(Host host) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "id",
                request.version().from(53)
                        ? host.ids().hypervisor()
                        : host.ids().number());
        body.put("hypervisor_hostname", host.name());
        body.put("state", host.up() ? "up" : "down");
        body.put("status", ComputeServiceView.status(host));
        return body;
    }

    Map<String, Object> full(Host host) {
        Map<String, Object> body = brief(host);
        body.put("hypervisor_type", Platform.POWERVM.hypervisorType());
        body.put("hypervisor_version", Platform.POWERVM.hypervisorVersion());
        body.put("host_ip", address);
        body.put("service", service(host));
        if (request.version().from(88)) {
            // what the hypervisor does not tell is null here, and not implemented where it is asked alone
            body.put("uptime", null);
        } else {
            body.putAll(figures(host));
            body.put("cpu_info", request.version().from(28) ? CPU : Json.text(CPU));
        }
        return body;
    }

    /** The figures as they are summed up too; partitions have no local disks. */
    Map<String, Integer> figures(Host host) {
        int memory = (int) host.inventory().memory().configurable().value();
        Room room = Optional.ofNullable(loads.rooms().get(host.name())).orElse(new Room(0, 0));
        List<Resident> servers = loads.on(host);
        Map<String, Integer> figures = new LinkedHashMap<>();
        FIGURES.forEach(figure -> figures.put(figure, 0));
        figures.put("vcpus", host.inventory().processors().configurable().hundredths() / 100);
        figures.put("vcpus_used", (room.usedUnits() + 99) / 100);
        figures.put("memory_mb", memory);
        figures.put("memory_mb_used", (int) room.usedMemory());
        figures.put("free_ram_mb", memory - (int) room.usedMemory());
        figures.put("running_vms", servers.size());
        figures.put("current_workload", (int)
                servers.stream().filter(Resident::busy).count());
        return figures;
    }

    /** Adds the servers. @param evenNone whether an empty list is shown too */
    Map<String, Object> withServers(Map<String, Object> body, Host host, boolean evenNone) {
        List<Map<String, String>> servers = loads.on(host).stream()
                .map(server -> Map.of("name", server.name(), "uuid", server.id()))
                .toList();
        if (evenNone || !servers.isEmpty()) {
            body.put("servers", servers);
        }
        return body;
    }

    private Map<String, Object> service(Host host) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put(
                "id",
                request.version().from(53) ? host.ids().service() : host.ids().number());
        service.put("host", host.name());
        service.put("disabled_reason", ComputeServiceView.reason(host));
        return service;
    }
}
