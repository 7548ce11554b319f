package io.mullion.spi.placement;

import io.mullion.spi.compute.HostInventory.Bridge;
import io.mullion.spi.compute.HostInventory.NetworkFigures;
import java.util.List;
import java.util.Set;

/**
 * What a host's networks reach.
 *
 * @param switches names of its virtual switches
 * @param bridges its shared Ethernet adapters
 * @param vnicPorts its SR-IOV ports
 * @param excluded networks, by id or name, that must not be used on this host
 */
public record HostNetworks(Set<String> switches, List<Bridge> bridges, List<VnicPort> vnicPorts, Set<String> excluded) {
    /** None. */
    public static final HostNetworks NONE = new HostNetworks(Set.of(), List.of(), List.of(), Set.of());

    public HostNetworks {
        switches = Set.copyOf(switches);
        bridges = List.copyOf(bridges);
        vnicPorts = List.copyOf(vnicPorts);
        excluded = Set.copyOf(excluded);
    }

    /** What a driver reports. */
    public static HostNetworks of(NetworkFigures figures) {
        List<VnicPort> ports = figures.sriovPorts().stream()
                .map(port -> new VnicPort(
                        port.label(),
                        port.linkUp() ? port.freeLogicalPorts() : 0,
                        port.freeCapacity(),
                        port.granularity()))
                .toList();
        return new HostNetworks(Set.copyOf(figures.switches()), figures.bridges(), ports, Set.of());
    }

    /** The same, with networks that must not be used. */
    public HostNetworks excluding(Set<String> networks) {
        return new HostNetworks(switches, bridges, vnicPorts, networks);
    }

    /**
     * An SR-IOV physical port.
     *
     * @param label its label; empty text if none: such a port serves no network
     * @param freeLogicalPorts logical ports it still takes; 0 without link
     * @param freeCapacity unallocated share in hundredths of a percent, 0 to 10000
     * @param granularity smallest share in hundredths of a percent
     */
    public record VnicPort(String label, int freeLogicalPorts, int freeCapacity, int granularity) {}
}
