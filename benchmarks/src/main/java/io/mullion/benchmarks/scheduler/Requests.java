package io.mullion.benchmarks.scheduler;

import io.mullion.spi.compute.OsType;
import io.mullion.spi.compute.PartitionOptions;
import io.mullion.spi.compute.PartitionSpec.MemorySpec;
import io.mullion.spi.compute.ProcessorSpec;
import io.mullion.spi.compute.ProcessorSpec.Range;
import io.mullion.spi.placement.CollocationRule;
import io.mullion.spi.placement.CollocationRule.Member;
import io.mullion.spi.placement.Demand;
import io.mullion.spi.placement.Flavor;
import io.mullion.spi.placement.Guest;
import io.mullion.spi.placement.Image;
import io.mullion.spi.placement.NetworkDemand;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.PlacementRequestBuilder;
import io.mullion.spi.placement.StorageDemand;
import io.mullion.spi.placement.StorageGroup;
import io.mullion.spi.placement.Subject;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** New servers that give every filter something to do, and leave most hosts standing. */
final class Requests {
    /** How many different ones there are. */
    static final int COUNT = 16;

    private Requests() {}

    static PlacementRequest create(int number) {
        StorageGroup group = new StorageGroup(
                number % 2 == 0 ? "scg1" : "scg2",
                "SCG",
                true,
                false,
                2,
                false,
                StorageGroup.Connectivity.EVERYTHING,
                StorageGroup.PortRules.NONE);
        return new PlacementRequestBuilder(
                        Operation.CREATE,
                        new Subject(new UUID(1, number), "aix" + number, "project" + number % 4),
                        demand(8192L + 256L * number))
                .guest(new Guest(
                        Optional.of(OsType.AIX),
                        Optional.of(Guest.Endianness.BIG),
                        new PartitionOptions("POWER8", 127, true, 0, false, false, 64),
                        false))
                .image(new Image(
                        "aix72", Map.of("architecture", "ppc64", "hypervisor_type", "phyp", "os_distro", "aix"), true))
                .flavor(new Flavor("small", Map.of("powervm:proc_units", "0.5")))
                .storage(new StorageDemand(
                        Optional.of(group), List.of(StorageDemand.Volume.npiv("svc1", Set.of("A", "B")))))
                .networks(List.of(new NetworkDemand.Bridged("vlan666", 666, Optional.empty())))
                .rules(List.of(CollocationRule.of(
                        "apart",
                        CollocationRule.Policy.ANTI_AFFINITY,
                        List.of(Member.on(new UUID(2, 1), "aix0", Site.name(number))))))
                .asOf(Site.NOW)
                .build();
    }

    private static Demand demand(long memory) {
        return new Demand(
                MemorySpec.fixed(Mib.of(memory)),
                Mib.of(512),
                new ProcessorSpec.Shared(
                        Range.fixed(ProcUnits.ofHundredths(50)), Range.fixed(2), Optional.of(128), Optional.empty()));
    }
}
