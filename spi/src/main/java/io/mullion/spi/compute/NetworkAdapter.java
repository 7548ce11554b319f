package io.mullion.spi.compute;

import java.util.Optional;

/**
 * A network interface of a partition, as it is wanted.
 *
 * @param port id of the port in the network API
 * @param mac address with colons, lower case
 * @param kind what is made for it
 */
public record NetworkAdapter(String port, String mac, Kind kind) {
    /** What an interface is made of. */
    public sealed interface Kind {
        /**
         * A virtual Ethernet adapter bridged by shared Ethernet adapters.
         *
         * @param vlan 1 to 4094
         * @param virtualSwitch name of the virtual switch; empty for the default one
         */
        record VirtualEthernet(int vlan, Optional<String> virtualSwitch) implements Kind {}

        /**
         * A vNIC over SR-IOV logical ports.
         *
         * @param physicalNetwork label of the physical ports that may back it
         * @param vlan 0 for untagged, else 1 to 4094
         * @param redundancy number of backing devices, 1 to 6
         * @param capacity share of each port in hundredths of a percent; empty for the port's smallest
         */
        record Vnic(String physicalNetwork, int vlan, int redundancy, Optional<Integer> capacity) implements Kind {}
    }
}
