package io.mullion.nova.host;

import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.entry.Href;
import io.mullion.powervm.model.ManagedSystem;
import io.mullion.powervm.model.NetworkBridge;
import io.mullion.powervm.model.Share;
import io.mullion.powervm.model.SharedEthernetAdapter;
import io.mullion.powervm.model.SriovAdapter;
import io.mullion.powervm.model.TrunkAdapter;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.powervm.model.VirtualSwitch;
import io.mullion.spi.compute.HostInventory.Bridge;
import io.mullion.spi.compute.HostInventory.NetworkFigures;
import io.mullion.spi.compute.HostInventory.SriovPort;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the network of a host reaches ({@code reference/powervm-rest.md} §17.10, §17.11, §17.14). */
final class NetworkReading {
    private static final int MOST_TRUNKS = 16;

    private NetworkReading() {}

    static NetworkFigures of(Host host, ManagedSystem system, List<VirtualIoServer> vioses) {
        Map<Integer, String> switches =
                host.objects().list(VirtualSwitch.TYPE, host.system().child("VirtualSwitch"), Groups.NONE).stream()
                        .map(Entry::value)
                        .collect(Collectors.toMap(VirtualSwitch::number, VirtualSwitch::name, (one, other) -> one));
        Set<String> active = vioses.stream()
                .filter(VirtualIoServer::active)
                .map(VirtualIoServer::uuid)
                .collect(Collectors.toSet());
        List<Bridge> bridges =
                host.objects().list(NetworkBridge.TYPE, host.system().child("NetworkBridge"), Groups.NONE).stream()
                        .map(entry -> bridge(entry.value(), switches, active))
                        .toList();
        return new NetworkFigures(switches.values().stream().sorted().toList(), bridges, ports(system));
    }

    private static Bridge bridge(NetworkBridge bridge, Map<Integer, String> switches, Set<String> active) {
        return new Bridge(
                bridge.switchNumber()
                        .map(number -> switches.getOrDefault(number, ""))
                        .orElse(""),
                bridge.adapters().stream().anyMatch(adapter -> works(adapter, active)),
                bridge.vlans(),
                extensible(bridge));
    }

    private static boolean works(SharedEthernetAdapter adapter, Set<String> active) {
        return adapter.configured()
                && adapter.vios()
                        .flatMap(Href::uuid)
                        .map(uuid -> active.stream().anyMatch(uuid::equalsIgnoreCase))
                        .orElse(false);
    }

    private static boolean extensible(NetworkBridge bridge) {
        return bridge.groups().size() < MOST_TRUNKS
                || bridge.groups().stream()
                        .anyMatch(
                                group -> !bridge.primary(group) && group.vlans().size() < TrunkAdapter.MOST_VLANS);
    }

    private static List<SriovPort> ports(ManagedSystem system) {
        return system.sriovAdapters().stream()
                .filter(SriovAdapter::running)
                .flatMap(adapter -> adapter.ports().stream())
                .map(port -> new SriovPort(
                        port.location(),
                        port.label(),
                        port.linkUp(),
                        port.freeLogicalPorts(),
                        Share.WHOLE - port.allocated(),
                        port.granularity()))
                .toList();
    }
}
