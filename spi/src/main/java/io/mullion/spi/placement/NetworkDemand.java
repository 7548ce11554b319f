package io.mullion.spi.placement;

import java.util.Optional;

/** A network that an interface needs on its host. */
public sealed interface NetworkDemand {
    /** Id or name of the network, as {@link HostNetworks#excluded} names it. */
    String network();

    /**
     * A VLAN over a shared Ethernet adapter.
     *
     * @param network id or name of the network
     * @param vlan 1 to 4094
     * @param virtualSwitch the switch that must be bridged; empty for any
     */
    record Bridged(String network, int vlan, Optional<String> virtualSwitch) implements NetworkDemand {}

    /**
     * A vNIC over SR-IOV ports.
     *
     * @param network id or name of the network
     * @param label physical network: the label of the ports
     * @param redundancy backing devices, each on another port, 1 to 6
     * @param capacity share of each port in hundredths of a percent; empty for the port's smallest
     */
    record Vnic(String network, String label, int redundancy, Optional<Integer> capacity) implements NetworkDemand {}
}
