package io.mullion.spi.compute;

import io.mullion.spi.volume.StorageProtocol;
import java.util.List;

/**
 * With which addresses a server reaches its storage. Kept with the server: WWPN pairs stay with a partition for its
 * whole life, and every volume of it uses the same ones.
 *
 * @param protocol how its disks arrive
 * @param fabricPorts NPIV only: one for each virtual Fibre Channel adapter, in slot order
 * @param hostInitiators vSCSI only: physical WWPNs of the active I/O servers, 16 upper-case hex digits
 */
public record StorageAccess(StorageProtocol protocol, List<FabricPort> fabricPorts, List<String> hostInitiators) {
    public StorageAccess {
        fabricPorts = List.copyOf(fabricPorts);
        hostInitiators = List.copyOf(hostInitiators);
    }

    /** Nothing chosen yet. */
    public static StorageAccess none(StorageProtocol protocol) {
        return new StorageAccess(protocol, List.of(), List.of());
    }

    /** The WWPNs that an array must let in: for NPIV both of each pair, so that a moved partition stays let in. */
    public List<String> initiators() {
        return protocol == StorageProtocol.NPIV
                ? fabricPorts.stream()
                        .flatMap(port -> port.wwpns().both().stream())
                        .toList()
                : hostInitiators;
    }

    /**
     * One virtual Fibre Channel adapter of a partition.
     *
     * @param fabric name of the fabric its physical port is on, such as {@code A}
     * @param physicalPort WWPN of the I/O server's port it goes through
     * @param wwpns its own addresses
     */
    public record FabricPort(String fabric, String physicalPort, WwpnPair wwpns) {}

    /**
     * The two addresses of a virtual Fibre Channel adapter: one is logged in, the other takes over on a move.
     *
     * @param active logged in now, 16 upper-case hex digits
     * @param standby logged in after the next move
     */
    public record WwpnPair(String active, String standby) {
        /** Both addresses, the active one first. */
        public List<String> both() {
            return List.of(active, standby);
        }

        /** The pair after a move. */
        public WwpnPair flipped() {
            return new WwpnPair(standby, active);
        }
    }
}
