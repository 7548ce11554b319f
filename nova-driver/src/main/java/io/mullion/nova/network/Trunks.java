package io.mullion.nova.network;

import io.mullion.powervm.model.NetworkBridge;
import io.mullion.powervm.model.SharedEthernetAdapter;
import io.mullion.powervm.model.TrunkAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** VLANs of a bridge as NovaLink changes them: by equal trunks on all of its shared Ethernet adapters. */
final class Trunks {
    private Trunks() {}

    /** Adds a VLAN to a bridge that does not have it. */
    static void add(NetworkBridge bridge, int vlan, int placeholder) {
        if (bridge.vlans().contains(vlan)) {
            return;
        }
        Optional<Integer> roomy = LoadGroups.roomy(bridge).map(group -> group.portVlan());
        for (SharedEthernetAdapter adapter : bridge.adapters()) {
            Optional<TrunkAdapter> present = roomy.flatMap(adapter::trunk);
            if (present.isPresent()) {
                List<Integer> vlans = new ArrayList<>(present.get().vlans());
                vlans.add(vlan);
                present.get().setVlans(vlans);
            } else {
                adapter.primaryTrunk()
                        .ifPresent(
                                primary -> adapter.addTrunk(TrunkAdapter.beside(primary, placeholder, List.of(vlan))));
            }
        }
    }
}
