package io.mullion.scheduler;

import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.compute.HostInventory.Management;
import io.mullion.spi.compute.HostInventory.Management.Kind;
import io.mullion.spi.compute.HostInventory.MigrationFigures;
import io.mullion.spi.compute.PartitionSpec.MemorySpec;
import io.mullion.spi.compute.ProcessorSpec;
import io.mullion.spi.compute.ProcessorSpec.Range;
import io.mullion.spi.placement.Aggregate;
import io.mullion.spi.placement.Demand;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostFactsBuilder;
import io.mullion.spi.placement.HostFigures;
import io.mullion.spi.placement.HostFigures.Load;
import io.mullion.spi.placement.HostFigures.Utilization;
import io.mullion.spi.placement.HostNetworks;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.IoServer;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PartitionLimits;
import io.mullion.spi.placement.PlacementRequestBuilder;
import io.mullion.spi.placement.Subject;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Valid hosts and requests to alter. */
public final class Lab {
    /** The present in all tests. */
    public static final long NOW = 1_800_000_000L;

    private Lab() {}

    /** A POWER9 frame in group {@code Default Group}: 24 cores, 1 TiB, two I/O servers on fabrics A and B. */
    public static HostFactsBuilder facts(String host) {
        return new HostFactsBuilder(host)
                .management(new Management(Kind.HMC, List.of("hmc1"), "FW950.00"))
                .aggregates(List.of(Aggregate.group("Default Group")))
                .limits(new PartitionLimits(
                        Mib.of(256),
                        ProcUnits.ofHundredths(5),
                        64,
                        64,
                        List.of("default", "POWER8", "POWER9_Base", "POWER9")))
                .capabilities(EnumSet.of(
                        HostCapability.AIX,
                        HostCapability.LINUX,
                        HostCapability.IBM_I,
                        HostCapability.DEDICATED_PROCESSORS,
                        HostCapability.ACTIVE_MOBILITY,
                        HostCapability.INACTIVE_MOBILITY,
                        HostCapability.REMOTE_RESTART))
                .ioServers(List.of(vios(host + "-vios1"), vios(host + "-vios2")))
                .networks(new HostNetworks(
                        Set.of("ETHERNET0"),
                        List.of(new HostInventory.Bridge("ETHERNET0", true, Set.of(1, 331, 666), false)),
                        List.of(),
                        Set.of()));
    }

    /** A ready I/O server with two free ports on each fabric. */
    public static IoServer vios(String name) {
        return new IoServer(
                name,
                name,
                "",
                Set.of("A", "B"),
                List.of(new IoServer.Ports("A", "", 2), new IoServer.Ports("B", "", 2)),
                Set.of("p8_ssp"),
                Set.of(),
                true,
                true);
    }

    /** So much free, of 1 TiB and 24 units. */
    public static HostFigures figures(long freeMib, int freeHundredths) {
        return new HostFigures(
                Mib.ofGib(1024),
                Mib.of(freeMib),
                ProcUnits.ofProcessors(24),
                ProcUnits.ofHundredths(freeHundredths),
                Mib.ZERO,
                Mib.ZERO,
                new Load(0, 0, 0, new MigrationFigures(4, 0, 4, 0)),
                Utilization.UNKNOWN,
                NOW);
    }

    /** An empty host. */
    public static HostView host(String name) {
        return host(facts(name).build());
    }

    /** An empty host with these facts. */
    public static HostView host(HostFacts facts) {
        return new HostView(facts, figures(1024 * 1024, 2400));
    }

    /** A request for 8 GiB and half a unit of one virtual processor. */
    public static PlacementRequestBuilder request(Operation operation) {
        return new PlacementRequestBuilder(operation, new Subject(new UUID(0, 1), "db", "p1"), demand(8192, 50))
                .asOf(NOW);
    }

    /** Memory in MiB and hundredths of a unit on one virtual processor, from the default pool. */
    public static Demand demand(long mib, int hundredths) {
        return new Demand(
                MemorySpec.fixed(Mib.of(mib)),
                Mib.ZERO,
                new ProcessorSpec.Shared(
                        Range.fixed(ProcUnits.ofHundredths(hundredths)),
                        Range.fixed(1),
                        Optional.empty(),
                        Optional.empty()));
    }
}
