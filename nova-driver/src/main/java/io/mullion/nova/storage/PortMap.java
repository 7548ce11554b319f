package io.mullion.nova.storage;

import io.mullion.nova.site.Fabrics;
import io.mullion.powervm.model.FibreChannelPort;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses physical ports for virtual Fibre Channel adapters: round the I/O servers, on each the port of the fabric least
 * used by this map, among equals the one with most room ({@code reference/nova-powervm-flows.md} §13.3).
 */
final class PortMap {
    private final Fabrics fabrics;
    private final List<VirtualIoServer> vioses;
    private final Map<String, Integer> uses = new HashMap<>();

    PortMap(Fabrics fabrics, List<VirtualIoServer> vioses) {
        this.fabrics = fabrics;
        this.vioses = vioses;
    }

    /** A port is taken already by the same partition. */
    void taken(String wwpn) {
        uses.merge(wwpn, 1, Integer::sum);
    }

    /**
     * Ports for some adapters on one fabric.
     *
     * @param start index of the I/O server to begin with, so that fabrics alternate between I/O servers
     * @throws MullionException {@code VIOS_UNAVAILABLE} if no port of the fabric has room
     */
    List<String> choose(String host, String fabric, int count, int start) {
        List<String> chosen = new ArrayList<>(count);
        for (int turn = start; chosen.size() < count; turn++) {
            if (turn - start >= count * vioses.size() + vioses.size()) {
                throw new MullionException(
                        ErrorCode.VIOS_UNAVAILABLE,
                        "No active virtual I/O server of host " + host + " has a free port on fabric " + fabric + ".");
            }
            next(fabric, vioses.get(turn % vioses.size())).ifPresent(port -> {
                taken(port.wwpn());
                chosen.add(port.wwpn());
            });
        }
        return chosen;
    }

    private Optional<FibreChannelPort> next(String fabric, VirtualIoServer vios) {
        return vios.ports().stream()
                .filter(port -> fabrics.of(port.wwpn()).equals(fabric))
                .filter(port -> port.available() > uses.getOrDefault(port.wwpn(), 0))
                .min(Comparator.comparing((FibreChannelPort port) -> uses.getOrDefault(port.wwpn(), 0))
                        .thenComparing(FibreChannelPort::available, Comparator.reverseOrder())
                        .thenComparing(FibreChannelPort::name));
    }
}
