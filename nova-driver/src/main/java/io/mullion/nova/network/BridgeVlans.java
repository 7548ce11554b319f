package io.mullion.nova.network;

import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.entry.Href;
import io.mullion.powervm.model.NetworkBridge;
import io.mullion.powervm.model.VirtualSwitch;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Leads VLANs out of a host: each that a partition uses is carried by one bridge of its switch ({@code
 * reference/nova-powervm-flows.md} §15.2). A switch without a bridge is for the host alone.
 */
final class BridgeVlans {
    private static final int HIGHEST = 4094;

    private final Host host;
    private final Switches switches;
    private final Entry<VirtualSwitch> on;

    BridgeVlans(Host host, Switches switches, Entry<VirtualSwitch> on) {
        this.host = host;
        this.switches = switches;
        this.on = on;
    }

    /** Sees to it that a bridge carries this VLAN; one caller at a time for each host. */
    void ensure(int vlan) {
        List<Entry<NetworkBridge>> bridges = bridges();
        if (bridges.isEmpty()
                || bridges.stream().anyMatch(bridge -> bridge.value().vlans().contains(vlan))) {
            return;
        }
        SortedSet<Integer> used = used(bridges);
        if (used.contains(vlan)) {
            throw new MullionException(
                    ErrorCode.CONSOLE_REFUSED,
                    "VLAN " + vlan + " is the placeholder of a trunk of host " + host.name()
                            + ": it cannot be carried as well.");
        }
        int placeholder = placeholder(used, vlan);
        bridges.stream()
                .min(Comparator.comparingInt(bridge -> bridge.value().vlans().size()))
                .ifPresent(roomiest -> carry(roomiest, vlan, placeholder));
    }

    private void carry(Entry<NetworkBridge> bridge, int vlan, int placeholder) {
        Href address = host.system().child("NetworkBridge", bridge.id());
        if (host.console().traits().vnetAware()) {
            boolean room = LoadGroups.roomy(bridge.value()).isPresent();
            Href network = switches.ensureNetwork(on, vlan, true);
            List<Href> stub = room ? List.of() : List.of(switches.ensureNetwork(on, placeholder, false));
            change(address, value -> LoadGroups.add(value, network, placeholder, stub));
        } else {
            change(address, value -> Trunks.add(value, vlan, placeholder));
        }
    }

    private void change(Href address, Consumer<NetworkBridge> change) {
        host.objects().change(NetworkBridge.TYPE, address, Groups.NONE, change);
    }

    private List<Entry<NetworkBridge>> bridges() {
        return host.objects().list(NetworkBridge.TYPE, host.system().child("NetworkBridge"), Groups.NONE).stream()
                .filter(bridge -> bridge.value()
                        .switchNumber()
                        .filter(number -> number == on.value().number())
                        .isPresent())
                .toList();
    }

    /** Everything that bridges of the switch use, placeholders included. */
    private static SortedSet<Integer> used(List<Entry<NetworkBridge>> bridges) {
        SortedSet<Integer> used = new TreeSet<>();
        for (Entry<NetworkBridge> bridge : bridges) {
            used.addAll(bridge.value().vlans());
            bridge.value().groups().forEach(group -> used.add(group.portVlan()));
        }
        return used;
    }

    private int placeholder(SortedSet<Integer> used, int wanted) {
        return IntStream.iterate(HIGHEST, vlan -> vlan > 1, vlan -> vlan - 1)
                .filter(vlan -> vlan != wanted && !used.contains(vlan))
                .findFirst()
                .orElseThrow(() -> new MullionException(
                        ErrorCode.CONSOLE_REFUSED, "Host " + host.name() + " has no VLAN left for another trunk."));
    }
}
