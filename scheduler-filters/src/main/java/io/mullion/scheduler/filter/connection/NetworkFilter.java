package io.mullion.scheduler.filter.connection;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.scheduler.table.VnicPorts;
import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.HostInventory.Bridge;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostNetworks;
import io.mullion.spi.placement.IoServer;
import io.mullion.spi.placement.NetworkDemand;
import io.mullion.spi.placement.NetworkDemand.Bridged;
import io.mullion.spi.placement.NetworkDemand.Vnic;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code PowerVMNetworkFilter}: every network is reached: a VLAN over an available shared Ethernet adapter, a vNIC over
 * labelled SR-IOV ports with room, all vNICs of the server together. A network that is switched off for the host is not.
 * {@code reference/scheduler-filters.md} §1.12; the rule for vNICs is inferred.
 */
public final class NetworkFilter extends FactFilter<NetworkFilter.Need> {
    static final Reason NOT_AVAILABLE = Reason.lasting(
            22,
            "NETWORK_NOT_AVAILABLE",
            "{host}: network {network} has no usable {kind}: {detail}.",
            "without a way to network {network}",
            "Choose another network, or ask the administrator to map the network to a host.");
    static final Reason NO_CAPACITY = Reason.passing(
            76,
            "NETWORK_NOT_AVAILABLE",
            "{host}: network {network} has no usable {kind}: {detail}.",
            "short of SR-IOV capacity on network {network}",
            "Ask for a smaller share of the ports, or try again when other servers have gone.");
    private static final String ADAPTER = "shared Ethernet adapter";
    private static final String PORT = "SR-IOV port";

    /** What the interfaces ask of a host. */
    public sealed interface Need {
        /** One VLAN. */
        record Vlan(Bridged demand) implements Need {}

        /** All vNICs, which share ports. */
        record Vnics(List<Vnic> demands) implements Need {
            public Vnics {
                demands = List.copyOf(demands);
            }
        }
    }

    @Override
    public String name() {
        return "PowerVMNetworkFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.ARRIVALS;
    }

    @Override
    protected List<Need> needs(PlacementRequest request) {
        List<Need> needs = new ArrayList<>();
        List<Vnic> vnics = new ArrayList<>();
        for (NetworkDemand demand : request.networks()) {
            switch (demand) {
                case Bridged vlan -> needs.add(new Need.Vlan(vlan));
                case Vnic vnic -> vnics.add(vnic);
            }
        }
        if (!vnics.isEmpty()) {
            needs.add(new Need.Vnics(vnics));
        }
        return needs;
    }

    @Override
    protected Verdict judge(Need need, HostFacts host) {
        return switch (need) {
            case Need.Vlan vlan -> bridge(vlan.demand(), host.networks());
            case Need.Vnics vnics -> ports(vnics.demands(), host);
        };
    }

    private static Verdict bridge(Bridged demand, HostNetworks host) {
        if (host.excluded().contains(demand.network())) {
            return refuse(NOT_AVAILABLE, demand, ADAPTER, "the network is not to be used on this host");
        }
        List<Bridge> onSwitch = host.bridges().stream()
                .filter(bridge -> demand.virtualSwitch()
                        .map(bridge.virtualSwitch()::equals)
                        .orElse(true))
                .toList();
        List<Bridge> carrying = onSwitch.stream()
                .filter(bridge -> bridge.extensible() || bridge.vlans().contains(demand.vlan()))
                .toList();
        if (carrying.stream().anyMatch(Bridge::available)) {
            return Verdict.FITS;
        }
        String on = demand.virtualSwitch().map(name -> " on switch " + name).orElse("");
        return refuse(
                NOT_AVAILABLE,
                demand,
                ADAPTER,
                onSwitch.isEmpty()
                        ? "there is none" + on
                        : carrying.isEmpty()
                                ? "none" + on + " carries VLAN " + demand.vlan()
                                : "those" + on + " that carry VLAN " + demand.vlan() + " are not available");
    }

    private static Verdict ports(List<Vnic> demands, HostFacts host) {
        for (Vnic demand : demands) {
            Verdict verdict = capable(demand, host);
            if (!verdict.fits()) {
                return verdict;
            }
        }
        return VnicPorts.assign(host.networks().vnicPorts(), demands).isPresent()
                ? Verdict.FITS
                : refuse(NO_CAPACITY, demands.getFirst(), PORT, "the ports cannot carry all vNICs of the server");
    }

    /** What no other server's leaving would change. */
    private static Verdict capable(Vnic demand, HostFacts host) {
        boolean failover = demand.redundancy() > 1;
        if (host.networks().excluded().contains(demand.network())) {
            return refuse(NOT_AVAILABLE, demand, PORT, "the network is not to be used on this host");
        }
        if (!host.can(HostCapability.VNIC) || host.ioServers().stream().noneMatch(vios -> backs(vios, false))) {
            return refuse(NOT_AVAILABLE, demand, PORT, "the host has no vNICs, or no I/O server to back them");
        }
        if (failover
                && (!host.can(HostCapability.VNIC_FAILOVER)
                        || host.ioServers().stream().noneMatch(vios -> backs(vios, true)))) {
            return refuse(NOT_AVAILABLE, demand, PORT, "the host has no vNIC failover");
        }
        long labelled = host.networks().vnicPorts().stream()
                .filter(port -> !port.label().isEmpty() && port.label().equals(demand.label()))
                .count();
        return labelled >= demand.redundancy()
                ? Verdict.FITS
                : refuse(
                        NOT_AVAILABLE,
                        demand,
                        PORT,
                        labelled + " ports have label '" + demand.label() + "', " + demand.redundancy()
                                + " are needed");
    }

    private static boolean backs(IoServer vios, boolean failover) {
        return vios.ready() && (failover ? vios.vnicFailover() : vios.vnic());
    }

    private static Verdict refuse(Reason reason, NetworkDemand demand, String kind, String detail) {
        return reason.refuse(Map.of("network", demand.network(), "kind", kind, "detail", detail));
    }
}
