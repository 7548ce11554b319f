package io.mullion.scheduler.filter;

import static io.mullion.scheduler.Lab.facts;
import static io.mullion.scheduler.Lab.host;
import static io.mullion.scheduler.Lab.request;

import io.mullion.scheduler.Lab;
import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.HostInventory.Bridge;
import io.mullion.spi.placement.Demand;
import io.mullion.spi.placement.HostNetworks;
import io.mullion.spi.placement.HostNetworks.VnicPort;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.IoServer;
import io.mullion.spi.placement.IoServer.Ports;
import io.mullion.spi.placement.MovingServer;
import io.mullion.spi.placement.MovingServer.Disks;
import io.mullion.spi.placement.NetworkDemand;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Origin;
import io.mullion.spi.placement.PlacementRequestBuilder;
import io.mullion.spi.placement.StorageDemand;
import io.mullion.spi.placement.StorageDemand.Volume;
import io.mullion.spi.placement.StorageGroup;
import io.mullion.spi.placement.StorageGroup.Connectivity;
import io.mullion.spi.placement.StorageGroup.PortRules;
import io.mullion.spi.volume.StorageProtocol;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** {@code reference/scheduler-filters.md} §1.12, §1.17 and the devices of §4. */
class ConnectionFiltersTest {
    private static HostView networks(HostNetworks networks, HostCapability... capabilities) {
        EnumSet<HostCapability> all = EnumSet.noneOf(HostCapability.class);
        all.addAll(List.of(capabilities));
        return host(facts("h").networks(networks).capabilities(all).build());
    }

    private static HostView bridges(Bridge... bridges) {
        return networks(new HostNetworks(Set.of("ETHERNET0"), List.of(bridges), List.of(), Set.of()));
    }

    private static HostView ports(VnicPort... ports) {
        return networks(
                new HostNetworks(Set.of(), List.of(), List.of(ports), Set.of()),
                HostCapability.VNIC,
                HostCapability.VNIC_FAILOVER);
    }

    private static PlacementRequestBuilder vlan(int vlan, String... virtualSwitch) {
        return request(Operation.CREATE)
                .networks(List.of(new NetworkDemand.Bridged(
                        "net", vlan, List.of(virtualSwitch).stream().findFirst())));
    }

    private static PlacementRequestBuilder vnic(int redundancy, int... capacities) {
        return request(Operation.CREATE)
                .networks(Arrays.stream(capacities)
                        .mapToObj(capacity -> new NetworkDemand.Vnic("net", "phys", redundancy, Optional.of(capacity)))
                        .toList());
    }

    @Nested
    class Vlans extends FilterCases {
        Vlans() {
            super(
                    "PowerVMNetworkFilter",
                    fits(
                            "a VLAN that is carried",
                            vlan(666),
                            bridges(new Bridge("ETHERNET0", true, Set.of(666), false))),
                    refuses(
                            "NETWORK_NOT_AVAILABLE",
                            "another",
                            vlan(667),
                            bridges(new Bridge("ETHERNET0", true, Set.of(666), false))),
                    fits("one that can be added", vlan(667), bridges(new Bridge("ETHERNET0", true, Set.of(666), true))),
                    refuses(
                            "NETWORK_NOT_AVAILABLE",
                            "an adapter that is down",
                            vlan(666),
                            bridges(new Bridge("ETHERNET0", false, Set.of(666), false))),
                    refuses(
                            "NETWORK_NOT_AVAILABLE",
                            "another switch",
                            vlan(666, "ETHERNET1"),
                            bridges(new Bridge("ETHERNET0", true, Set.of(666), false))),
                    refuses("NETWORK_NOT_AVAILABLE", "nothing known", vlan(666), bridges()),
                    refuses(
                            "NETWORK_NOT_AVAILABLE",
                            "not to be used here",
                            vlan(666),
                            host(facts("h")
                                    .networks(facts("h").build().networks().excluding(Set.of("net")))
                                    .build())));
        }
    }

    @Nested
    class Vnics extends FilterCases {
        Vnics() {
            super(
                    "PowerVMNetworkFilter",
                    fits("a vNIC", vnic(1, 200), ports(new VnicPort("phys", 1, 200, 200))),
                    refuses(
                            "NETWORK_NOT_AVAILABLE",
                            "a port without label",
                            vnic(1, 200),
                            ports(new VnicPort("", 1, 10_000, 200))),
                    refuses(
                            "NETWORK_NOT_AVAILABLE",
                            "no share left",
                            vnic(1, 200),
                            ports(new VnicPort("phys", 1, 199, 1))),
                    refuses(
                            "NETWORK_NOT_AVAILABLE",
                            "failover needs another port",
                            vnic(2, 200),
                            ports(new VnicPort("phys", 9, 10_000, 200))),
                    fits(
                            "which is there",
                            vnic(2, 200),
                            ports(new VnicPort("phys", 9, 200, 200), new VnicPort("phys", 9, 200, 200))),
                    refuses(
                            "NETWORK_NOT_AVAILABLE",
                            "two vNICs share a port",
                            vnic(1, 6000, 6000),
                            ports(new VnicPort("phys", 9, 10_000, 200))),
                    fits(
                            "the larger one finds its port",
                            vnic(1, 2000, 9000),
                            ports(new VnicPort("phys", 9, 9000, 200), new VnicPort("phys", 9, 2000, 200))),
                    refuses(
                            "NETWORK_NOT_AVAILABLE",
                            "no vNICs at all",
                            vnic(1, 200),
                            networks(new HostNetworks(
                                    Set.of(), List.of(), List.of(new VnicPort("phys", 1, 200, 200)), Set.of()))));
        }
    }

    @Nested
    class Devices extends FilterCases {
        private static PlacementRequestBuilder devices(int count) {
            Demand plain = Lab.demand(1024, 50);
            return request(Operation.CREATE)
                    .demand(new Demand(
                            plain.memory(),
                            plain.overhead(),
                            plain.processors(),
                            plain.disk(),
                            List.of(new Demand.Device("phys", count))));
        }

        Devices() {
            super(
                    "PciPassthroughFilter",
                    fits(
                            "over all ports of the label",
                            devices(3),
                            ports(new VnicPort("phys", 2, 0, 1), new VnicPort("phys", 1, 0, 1))),
                    refuses(
                            "DEVICES_INSUFFICIENT",
                            "one short",
                            devices(3),
                            ports(new VnicPort("phys", 2, 0, 1), new VnicPort("x", 9, 0, 1))));
        }
    }

    private static StorageGroup group(int redundancy, boolean exact, PortRules ports) {
        return new StorageGroup("scg", "SCG", true, true, redundancy, exact, Connectivity.EVERYTHING, ports);
    }

    private static PlacementRequestBuilder volume(StorageGroup group, Volume... volumes) {
        return request(Operation.CREATE).storage(new StorageDemand(Optional.of(group), List.of(volumes)));
    }

    private static PlacementRequestBuilder moving(Operation operation, Disks disks, Volume... volumes) {
        return volume(group(1, false, PortRules.NONE), volumes)
                .operation(operation)
                .origin(Origin.on("s", Origin.Occupied.NOTHING, MovingServer.HEALTHY.with(disks)));
    }

    private static HostView servers(IoServer... servers) {
        return host(facts("h").ioServers(List.of(servers)).build());
    }

    private static IoServer vios(String trouble, Set<String> groups, Ports... ports) {
        return new IoServer("v", "vios", trouble, Set.of("A"), List.of(ports), Set.of("ssp"), groups, false, false);
    }

    private static final Volume NPIV = Volume.npiv("svc1", Set.of("A"));
    private static final IoServer READY = vios("", Set.of(), new Ports("A", "", 2));
    private static final StorageGroup ONE = group(1, false, PortRules.NONE);

    @Nested
    class StorageGroups extends FilterCases {
        StorageGroups() {
            super(
                    "PowerVMStorageFilter",
                    fits("no volumes, no group", request(Operation.CREATE), servers()),
                    refuses(
                            "STORAGE_GROUP_MISSING",
                            "no group is no lack of room",
                            request(Operation.CREATE).storage(new StorageDemand(Optional.empty(), List.of(NPIV))),
                            servers(READY)),
                    refuses(
                            "STORAGE_GROUP_DISABLED",
                            "disabled",
                            volume(
                                    new StorageGroup(
                                            "g", "g", false, true, 1, false, Connectivity.EVERYTHING, PortRules.NONE),
                                    NPIV),
                            servers(READY)),
                    refuses(
                            "STORAGE_NOT_CONNECTED",
                            "not in the group",
                            volume(
                                    new StorageGroup(
                                            "g", "g", true, false, 1, false, Connectivity.EVERYTHING, PortRules.NONE),
                                    NPIV),
                            servers(READY)),
                    fits(
                            "in the group",
                            volume(
                                    new StorageGroup(
                                            "g", "g", true, false, 1, false, Connectivity.EVERYTHING, PortRules.NONE),
                                    NPIV),
                            servers(vios("", Set.of("g"), new Ports("A", "", 1)))),
                    refuses(
                            "STORAGE_NOT_CONNECTED",
                            "two wanted",
                            volume(group(2, false, PortRules.NONE), NPIV),
                            servers(READY)),
                    refuses(
                            "STORAGE_NOT_CONNECTED",
                            "exactly one wanted",
                            volume(group(1, true, PortRules.NONE), NPIV),
                            servers(READY, READY)),
                    refuses(
                            "STORAGE_PROTOCOL_NOT_ALLOWED",
                            "a way the group does not allow",
                            volume(
                                    new StorageGroup(
                                            "g",
                                            "g",
                                            true,
                                            true,
                                            1,
                                            false,
                                            new Connectivity(Set.of(StorageProtocol.VSCSI), Set.of()),
                                            PortRules.NONE),
                                    NPIV),
                            servers(READY)));
        }
    }

    @Nested
    class StoragePaths extends FilterCases {
        StoragePaths() {
            super(
                    "PowerVMStorageFilter",
                    fits("one ready server", volume(ONE, NPIV), servers(READY)),
                    refuses(
                            "STORAGE_NOT_CONNECTED",
                            "not ready",
                            volume(ONE, NPIV),
                            servers(vios("RMC inactive", Set.of(), new Ports("A", "", 2)))),
                    refuses(
                            "STORAGE_NOT_CONNECTED",
                            "both fabrics wanted",
                            volume(group(1, false, new PortRules(Set.of("A", "B"), 1, Optional.empty(), true)), NPIV),
                            servers(READY)),
                    refuses(
                            "STORAGE_NOT_CONNECTED",
                            "a fabric of the array",
                            volume(ONE, Volume.npiv("svc1", Set.of("B"))),
                            servers(READY)),
                    refuses(
                            "STORAGE_NOT_CONNECTED",
                            "ports of a tag",
                            volume(group(1, false, new PortRules(Set.of(), 1, Optional.of("gold"), false)), NPIV),
                            servers(READY)),
                    fits(
                            "or untagged ones",
                            volume(group(1, false, new PortRules(Set.of(), 1, Optional.of("gold"), true)), NPIV),
                            servers(READY)),
                    fits(
                            "virtual SCSI needs no free port",
                            volume(ONE, Volume.vscsi("svc1", Set.of("A"))),
                            servers(vios("", Set.of()))),
                    refuses(
                            "STORAGE_NOT_CONNECTED",
                            "another cluster",
                            volume(ONE, Volume.sharedPool("other")),
                            servers(READY)));
        }
    }

    @Nested
    class StorageOfMoves extends FilterCases {
        StorageOfMoves() {
            super(
                    "PowerVMStorageFilter",
                    refuses(
                            "LOCAL_DISK",
                            "a local disk stays",
                            moving(Operation.LIVE_MIGRATE, new Disks(true, false, 0, Map.of())),
                            servers(READY)),
                    refuses(
                            "STORAGE_STILL_LOGGED_IN",
                            "still logged in",
                            moving(Operation.EVACUATE, new Disks(false, true, 0, Map.of()), NPIV),
                            servers(READY)),
                    refuses(
                            "STORAGE_NOT_CONNECTED",
                            "two servers in use",
                            moving(Operation.LIVE_MIGRATE, new Disks(false, false, 2, Map.of()), NPIV),
                            servers(READY)),
                    refuses(
                            "STORAGE_NOT_CONNECTED",
                            "more ports in use",
                            moving(Operation.LIVE_MIGRATE, new Disks(false, false, 1, Map.of("A", 3)), NPIV),
                            servers(READY)),
                    fits(
                            "as many as in use",
                            moving(Operation.LIVE_MIGRATE, new Disks(false, false, 1, Map.of("A", 2)), NPIV),
                            servers(READY)));
        }
    }
}
