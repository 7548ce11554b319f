package io.mullion.nova.network;

import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.model.NetworkBridge;
import io.mullion.powervm.model.VirtualSwitch;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.List;

/** Network bridges of a host: what leads a VLAN out of it ({@code reference/powervm-rest.md} §17.11). */
final class Bridges {
    private Bridges() {}

    /** Sees to it that a bridge of the switch carries the VLAN; a switch without a bridge is for the host alone. */
    static void ensureCarried(Host host, VirtualSwitch on, int vlan) {
        List<NetworkBridge> bridges =
                host.objects().list(NetworkBridge.TYPE, host.system().child("NetworkBridge"), Groups.NONE).stream()
                        .map(Entry::value)
                        .filter(bridge -> bridge.switchNumber()
                                .filter(number -> number == on.number())
                                .isPresent())
                        .toList();
        boolean carried = bridges.stream().anyMatch(bridge -> bridge.vlans().contains(vlan));
        if (!carried && !bridges.isEmpty()) {
            throw new MullionException(
                    ErrorCode.CONSOLE_REFUSED,
                    "No network bridge of host " + host.name() + " carries VLAN " + vlan + " of switch " + on.name()
                            + ".");
        }
    }
}
