package io.mullion.nova.network;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.model.LoadGroup;
import io.mullion.powervm.model.NetworkBridge;
import io.mullion.powervm.model.TrunkAdapter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** VLANs of a bridge as an HMC changes them: by the virtual networks of its load groups. */
final class LoadGroups {
    private static final int EVEN = 2;

    private LoadGroups() {}

    /** The group that takes one more VLAN: never the primary one, which carries what is not tagged. */
    static Optional<LoadGroup> roomy(NetworkBridge bridge) {
        List<LoadGroup> able = bridge.groups().stream()
                .filter(group -> !bridge.primary(group) && group.vlans().size() < TrunkAdapter.MOST_VLANS)
                .toList();
        boolean single =
                bridge.loadBalancing() && able.size() == 1 && bridge.groups().size() % EVEN != 0;
        return single
                ? Optional.empty() // a second group first, so that both adapters carry the same
                : able.stream()
                        .min(Comparator.comparingInt(group -> group.vlans().size()));
    }

    /**
     * Adds a VLAN to a bridge that does not have it.
     *
     * @param stub network of the placeholder, if a new group is expected to be needed
     */
    static void add(NetworkBridge bridge, Href network, int placeholder, List<Href> stub) {
        if (bridge.groups().stream().flatMap(group -> group.networks().stream()).anyMatch(network::sameObject)) {
            return;
        }
        Optional<LoadGroup> present = roomy(bridge);
        if (present.isPresent()) {
            present.get().link(network);
        } else {
            bridge.addGroup(LoadGroup.wanted(
                    placeholder,
                    Stream.concat(stub.stream(), Stream.of(network)).toList()));
            stub.forEach(bridge::link);
        }
        bridge.link(network);
    }
}
