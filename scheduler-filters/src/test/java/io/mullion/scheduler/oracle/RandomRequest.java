package io.mullion.scheduler.oracle;

import io.mullion.scheduler.Lab;
import io.mullion.spi.compute.OsType;
import io.mullion.spi.compute.PartitionOptions;
import io.mullion.spi.compute.PartitionSpec.MemorySpec;
import io.mullion.spi.compute.ProcessorSpec;
import io.mullion.spi.compute.ProcessorSpec.Range;
import io.mullion.spi.placement.CollocationRule;
import io.mullion.spi.placement.CollocationRule.Member;
import io.mullion.spi.placement.CollocationRule.Policy;
import io.mullion.spi.placement.Demand;
import io.mullion.spi.placement.Destination;
import io.mullion.spi.placement.Flavor;
import io.mullion.spi.placement.Guest;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Image;
import io.mullion.spi.placement.MovingServer;
import io.mullion.spi.placement.NetworkDemand;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Optimization;
import io.mullion.spi.placement.Origin;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.PlacementRequestBuilder;
import io.mullion.spi.placement.StorageDemand;
import io.mullion.spi.placement.StorageDemand.Volume;
import io.mullion.spi.placement.StorageGroup;
import io.mullion.spi.placement.Subject;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import io.mullion.spi.volume.StorageProtocol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Requests that ask for everything a filter looks at, mostly a little of it. */
final class RandomRequest {
    private final Dice dice;
    private final List<HostView> hosts;

    RandomRequest(Dice dice, List<HostView> hosts) {
        this.dice = dice;
        this.hosts = hosts;
    }

    PlacementRequest request() {
        Operation operation = dice.coin() ? Operation.CREATE : dice.of(Operation.values());
        PlacementRequestBuilder request = new PlacementRequestBuilder(
                        operation, new Subject(new UUID(7, 7), "db", dice.of("p1", "p1", "p1", "p2")), demand())
                .guest(guest())
                .image(new Image("image", image(), false))
                .flavor(new Flavor("small", specs()))
                .storage(storage())
                .networks(networks())
                .rules(rules())
                .destination(destination())
                .asOf(Lab.NOW);
        if (operation == Operation.OPTIMIZE) {
            request.optimization(new Optimization(
                    dice.of(Optimization.Goal.PROCESSORS, Optimization.Goal.PROCESSORS, Optimization.Goal.MEMORY),
                    dice.rarely(),
                    ProcUnits.ofHundredths(dice.below(60)),
                    Mib.of(dice.below(8000))));
        }
        if (operation != Operation.CREATE && operation != Operation.UNSHELVE) {
            request.origin(origin());
        }
        return request.build();
    }

    private Demand demand() {
        Mib memory = Mib.of(dice.of(1024, 4096, 8192, 8192, 32768, dice.rarely() ? 8000 : 2048));
        Optional<String> pool = dice.rarely() ? Optional.of(dice.of("gold", "DefaultPool")) : Optional.empty();
        int virtual = dice.of(1, 1, 2, 8);
        ProcessorSpec processors = dice.rarely()
                ? new ProcessorSpec.Dedicated(Range.fixed(virtual), ProcessorSpec.IdleSharing.SHARE_IDLE)
                : new ProcessorSpec.Shared(
                        Range.fixed(ProcUnits.ofHundredths(dice.of(5, 10, 50, 100, 79) * virtual)),
                        new Range<>(1, virtual, virtual + dice.of(0, 0, 1)),
                        Optional.empty(),
                        pool);
        int expansion = dice.rarely() ? dice.of(50, 100, 150, 1000, 1001) : 0;
        return new Demand(
                new MemorySpec(
                        dice.coin() ? memory : Mib.of(memory.value() / 2), memory, memory, expansion, Optional.empty()),
                Mib.of(dice.of(0, 0, 512, 100)),
                processors);
    }

    private Guest guest() {
        PartitionOptions options = new PartitionOptions(
                dice.often() ? "default" : dice.of("POWER8", "power9_base", "POWER9", "POWER6+", ""),
                127,
                dice.coin() && dice.coin(),
                0,
                false,
                false,
                64);
        return new Guest(
                dice.rarely() ? Optional.empty() : Optional.of(dice.of(OsType.values())),
                dice.rarely() ? Optional.of(Guest.Endianness.LITTLE) : Optional.empty(),
                options,
                false);
    }

    private Map<String, String> image() {
        Map<String, String> image = new HashMap<>();
        if (dice.often()) {
            image.put(
                    dice.of("architecture", "hw_architecture"), dice.often() ? "ppc64" : dice.of("x86_64", "ppc64le"));
        }
        if (dice.coin()) {
            image.put("hypervisor_type", dice.of("phyp", "powervm"));
        }
        if (dice.rarely()) {
            image.put("vm_mode", dice.of("hvm", "xen"));
        }
        return image;
    }

    private Map<String, String> specs() {
        Map<String, String> specs = new HashMap<>(Map.of("powervm:proc_units", "0.5"));
        if (dice.rarely()) {
            specs.put(dice.of("tier", "capabilities:tier", "nothing"), dice.of(">= 2", "1", "<or> 1 <or> 3"));
        }
        if (dice.rarely()) {
            specs.put(dice.of("rack", "capabilities:rack", "capabilities:nothing"), dice.of("a", "b"));
        }
        return specs;
    }

    private StorageDemand storage() {
        if (dice.rarely()) {
            return new StorageDemand(Optional.empty(), dice.coin() ? List.of() : List.of(Volume.sharedPool("ssp")));
        }
        StorageGroup.Connectivity connectivity = dice.rarely()
                ? new StorageGroup.Connectivity(Set.of(StorageProtocol.NPIV), Set.of(StorageProtocol.NPIV))
                : StorageGroup.Connectivity.EVERYTHING;
        StorageGroup.PortRules ports = dice.often()
                ? StorageGroup.PortRules.NONE
                : new StorageGroup.PortRules(
                        dice.of(Set.of(), Set.of("A"), Set.of("A", "B")),
                        dice.of(1, 2),
                        dice.coin() ? Optional.of("gold") : Optional.empty(),
                        dice.coin());
        StorageGroup group = new StorageGroup(
                "scg", "SCG", dice.often(), dice.coin(), dice.of(1, 1, 2), dice.rarely(), connectivity, ports);
        List<Volume> volumes = new ArrayList<>();
        volumes.add(dice.of(
                Volume.npiv("svc1", dice.of(Set.of(), Set.of("A"), Set.of("B"))),
                Volume.vscsi("svc1", dice.of(Set.of(), Set.of("B"))),
                Volume.sharedPool("ssp")));
        if (dice.rarely()) {
            volumes.add(new Volume(false, StorageProtocol.SHARED_POOL, "ssp", Set.of(), "ssp"));
        }
        return new StorageDemand(Optional.of(group), volumes);
    }

    private List<NetworkDemand> networks() {
        List<NetworkDemand> networks = new ArrayList<>();
        while (dice.coin() && networks.size() < 2) {
            int vlan = dice.often() ? dice.of(331, 666) : 99;
            networks.add(new NetworkDemand.Bridged(
                    "net" + vlan, vlan, dice.rarely() ? Optional.of("ETHERNET1") : Optional.empty()));
        }
        return networks;
    }

    private List<CollocationRule> rules() {
        List<CollocationRule> rules = new ArrayList<>();
        while (dice.below(3) == 0 && rules.size() < 2) {
            List<Member> members = new ArrayList<>();
            while (dice.coin() && members.size() < 4) {
                Set<String> at = dice.rarely() ? Set.of() : dice.rarely() ? Set.of(any(), any() + "x") : Set.of(any());
                members.add(new Member(
                        new UUID(dice.rarely() ? 7 : 8, members.size() + 5),
                        "m" + members.size(),
                        at,
                        dice.rarely() ? Optional.of(Operation.LIVE_MIGRATE) : Optional.empty()));
            }
            rules.add(new CollocationRule("r", "r", dice.of(Policy.values()), 1 + dice.below(2), members));
        }
        return rules;
    }

    private Destination destination() {
        Destination destination = dice.below(4) == 0
                ? Destination.zone(dice.of("g1", "g2", "Default Group", "nova"))
                : Destination.ANYWHERE;
        if (dice.rarely()) {
            destination = destination.inGroup(dice.of("g1", "g2"));
        }
        if (dice.rarely()) {
            destination = destination.onHost(any());
        }
        if (dice.rarely()) {
            destination = destination.ignoring(Set.of(any(), "nowhere"));
        }
        return dice.rarely() ? destination.having(Map.of(any(), "failed")) : destination;
    }

    private Origin origin() {
        MovingServer server = new MovingServer(
                dice.often() ? MovingServer.Condition.ACTIVE : dice.of(MovingServer.Condition.values()),
                dice.often(),
                true,
                dice.often() ? Optional.of(dice.of("POWER8", "POWER9", "POWER9_Base")) : Optional.empty(),
                dice.often(),
                dice.often(),
                dice.often() ? MovingServer.Pinning.NONE : dice.of(MovingServer.Pinning.values()),
                MovingServer.Mobility.READY,
                new MovingServer.Disks(
                        dice.rarely(),
                        dice.rarely(),
                        dice.below(3),
                        dice.coin() ? Map.of() : Map.of("A", 1 + dice.below(3))),
                MovingServer.Affinity.UNKNOWN);
        Origin.Occupied occupied = new Origin.Occupied(
                Mib.of(dice.of(1024, 8192, 65536)),
                ProcUnits.ofHundredths(dice.of(10, 50, 800)),
                Mib.ZERO,
                dice.rarely() ? Optional.of("gold") : Optional.empty());
        Origin origin = Origin.on(dice.rarely() ? "gone" : any(), occupied, server);
        return dice.rarely()
                ? new Origin(origin.host(), Optional.empty(), Optional.of(dice.of("g1", "g2")), occupied, server)
                : origin;
    }

    private String any() {
        return dice.of(hosts).host();
    }
}
