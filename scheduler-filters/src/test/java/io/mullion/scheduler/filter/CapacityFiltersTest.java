package io.mullion.scheduler.filter;

import static io.mullion.scheduler.Lab.demand;
import static io.mullion.scheduler.Lab.facts;
import static io.mullion.scheduler.Lab.figures;
import static io.mullion.scheduler.Lab.request;

import io.mullion.scheduler.Lab;
import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.HostInventory.MigrationFigures;
import io.mullion.spi.compute.OsType;
import io.mullion.spi.compute.PartitionSpec.MemorySpec;
import io.mullion.spi.compute.ProcessorSpec;
import io.mullion.spi.compute.ProcessorSpec.Range;
import io.mullion.spi.placement.Aggregate;
import io.mullion.spi.placement.Demand;
import io.mullion.spi.placement.Guest;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostFigures.Load;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.MovingServer;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Origin;
import io.mullion.spi.placement.PartitionLimits;
import io.mullion.spi.placement.PlacementRequestBuilder;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** {@code reference/scheduler-filters.md} §1.1, §1.2 and the counting filters of §4. */
class CapacityFiltersTest {
    private static HostView free(long mib, int hundredths) {
        return new HostView(facts("h").build(), figures(mib, hundredths));
    }

    private static HostView loaded(int instances, int operations, String key, String value) {
        Aggregate group = new Aggregate("g", true, Map.of(key, value));
        return new HostView(
                facts("h").aggregates(List.of(group)).build(),
                figures(1 << 20, 2400).with(new Load(instances, operations, 0, new MigrationFigures(4, 0, 4, 0))));
    }

    private static Demand virtual(int desired, int maximum, int hundredths) {
        return new Demand(
                MemorySpec.fixed(Mib.of(1024)),
                Mib.ZERO,
                new ProcessorSpec.Shared(
                        Range.fixed(ProcUnits.ofHundredths(hundredths)),
                        new Range<>(1, desired, maximum),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Demand dedicated(int processors) {
        return new Demand(
                MemorySpec.fixed(Mib.of(1024)),
                Mib.ZERO,
                new ProcessorSpec.Dedicated(Range.fixed(processors), ProcessorSpec.IdleSharing.SHARE_IDLE));
    }

    /** A server of 8 GiB and half a unit on host h. */
    static PlacementRequestBuilder resize(Demand to) {
        return request(Operation.RESIZE)
                .demand(to)
                .origin(Origin.on("h", Origin.Occupied.of(demand(8192, 50)), MovingServer.HEALTHY));
    }

    @Nested
    class Ram extends FilterCases {
        Ram() {
            super(
                    "RamFilter",
                    fits("exactly enough", request(Operation.CREATE), free(8192, 2400)),
                    refuses("RAM_INSUFFICIENT", "one MB short", request(Operation.CREATE), free(8191, 2400)),
                    refuses("RAM_INSUFFICIENT", "over-committed already", request(Operation.CREATE), free(-100, 2400)),
                    refuses(
                            "RAM_INSUFFICIENT",
                            "the hypervisor's share does not fit",
                            request(Operation.CREATE)
                                    .demand(new Demand(
                                            MemorySpec.fixed(Mib.of(8192)),
                                            Mib.of(512),
                                            demand(1, 50).processors())),
                            free(8400, 2400)),
                    refuses(
                            "RAM_INSUFFICIENT",
                            "one server never exceeds the host, whatever the ratio",
                            request(Operation.CREATE).demand(demand((1 << 20) + 256, 50)),
                            new HostView(
                                    facts("h")
                                            .ratios(new HostFacts.Ratios(4, 1, 1))
                                            .build(),
                                    figures(1 << 20, 2400))),
                    fits(
                            "a ratio leaves room",
                            request(Operation.CREATE),
                            new HostView(
                                    facts("h")
                                            .ratios(new HostFacts.Ratios(1.5, 1, 1))
                                            .build(),
                                    figures(0, 2400))),
                    fits("a resize needs the difference", resize(demand(16384, 50)), free(8192, 2400)),
                    refuses("RAM_INSUFFICIENT", "a resize lacks one MB", resize(demand(16385, 50)), free(8192, 2400)),
                    fits("shrinking on a full host", resize(demand(4096, 50)), free(-1, 0)),
                    fits("a rebuild takes nothing", request(Operation.REBUILD), free(0, 0)));
        }
    }

    @Nested
    class Core extends FilterCases {
        Core() {
            super(
                    "CoreFilter",
                    fits("exactly enough", request(Operation.CREATE), free(1 << 20, 50)),
                    refuses(
                            "PROC_UNITS_INSUFFICIENT",
                            "a hundredth short",
                            request(Operation.CREATE),
                            free(1 << 20, 49)),
                    fits(
                            "virtual processors are not units",
                            request(Operation.CREATE).demand(virtual(40, 40, 200)),
                            free(1 << 20, 200)),
                    fits(
                            "dedicated ones are whole",
                            request(Operation.CREATE).demand(dedicated(2)),
                            free(1 << 20, 200)),
                    refuses(
                            "PROC_UNITS_INSUFFICIENT",
                            "two dedicated do not fit into 1.99",
                            request(Operation.CREATE).demand(dedicated(2)),
                            free(1 << 20, 199)),
                    refuses(
                            "DEDICATED_PROCESSORS_UNSUPPORTED",
                            "no dedicated processors",
                            request(Operation.CREATE).demand(dedicated(1)),
                            Lab.host(facts("h")
                                    .capabilities(Set.of(HostCapability.AIX))
                                    .build())),
                    refuses(
                            "PROC_UNITS_BELOW_MINIMUM",
                            "0.05 for each virtual processor",
                            request(Operation.CREATE).demand(virtual(10, 10, 49)),
                            free(1 << 20, 2400)),
                    fits(
                            "units above the minimum need be no multiple of it",
                            request(Operation.CREATE).demand(virtual(10, 10, 53)),
                            free(1 << 20, 2400)),
                    refuses(
                            "VIRTUAL_PROCESSORS_EXCEEDED",
                            "the maximum counts too",
                            request(Operation.CREATE).demand(virtual(2, 65, 50)),
                            free(1 << 20, 2400)),
                    refuses(
                            "VIRTUAL_PROCESSORS_EXCEEDED",
                            "IBM i has a limit of its own",
                            request(Operation.CREATE).demand(virtual(5, 5, 50)).guest(Guest.of(OsType.IBM_I)),
                            Lab.host(facts("h")
                                    .limits(new PartitionLimits(Mib.of(256), ProcUnits.ZERO, 64, 4, List.of()))
                                    .build())),
                    fits(
                            "without one, the other holds",
                            request(Operation.CREATE).demand(virtual(5, 5, 50)).guest(Guest.of(OsType.IBM_I)),
                            Lab.host(facts("h")
                                    .limits(new PartitionLimits(Mib.of(256), ProcUnits.ZERO, 64, 0, List.of()))
                                    .build())),
                    fits("shrinking on a full host", resize(demand(8192, 25)), free(1 << 20, -5)));
        }
    }

    @Nested
    class Disk extends FilterCases {
        Disk() {
            super(
                    "DiskFilter",
                    fits("a server on volumes", request(Operation.CREATE), free(1 << 20, 2400)),
                    refuses(
                            "DISK_INSUFFICIENT",
                            "a local disk that is not there",
                            request(Operation.CREATE)
                                    .demand(new Demand(
                                            MemorySpec.fixed(Mib.of(1024)),
                                            Mib.ZERO,
                                            demand(1, 50).processors(),
                                            Mib.of(1),
                                            List.of())),
                            free(1 << 20, 2400)));
        }
    }

    @Nested
    class IoOps extends FilterCases {
        IoOps() {
            super(
                    "IoOpsFilter",
                    Map.of("max_io_ops_per_host", "3"),
                    fits("below", request(Operation.CREATE), loaded(0, 2, "max_io_ops_per_host", "1")),
                    refuses(
                            "IO_OPS_LIMIT",
                            "at it",
                            request(Operation.CREATE),
                            loaded(0, 3, "max_io_ops_per_host", "9")));
        }
    }

    @Nested
    class AggregateIoOps extends FilterCases {
        AggregateIoOps() {
            super(
                    "AggregateIoOpsFilter",
                    fits(
                            "the aggregate's number",
                            request(Operation.CREATE),
                            loaded(0, 9, "max_io_ops_per_host", "10")),
                    refuses(
                            "IO_OPS_LIMIT",
                            "lower too",
                            request(Operation.CREATE),
                            loaded(0, 2, "max_io_ops_per_host", "2")),
                    fits(
                            "a bad one gives the option",
                            request(Operation.CREATE),
                            loaded(0, 7, "max_io_ops_per_host", "x")));
        }
    }

    @Nested
    class NumInstances extends FilterCases {
        NumInstances() {
            super(
                    "NumInstancesFilter",
                    fits("below fifty", request(Operation.CREATE), loaded(49, 0, "x", "y")),
                    refuses("INSTANCE_LIMIT", "fifty", request(Operation.CREATE), loaded(50, 0, "x", "y")),
                    fits("a resize adds none", resize(demand(8192, 50)), loaded(50, 0, "x", "y")));
        }
    }

    @Nested
    class AggregateNumInstances extends FilterCases {
        AggregateNumInstances() {
            super(
                    "AggregateNumInstancesFilter",
                    fits("below", request(Operation.CREATE), loaded(1, 0, "max_instances_per_host", "2")),
                    refuses(
                            "INSTANCE_LIMIT",
                            "at it",
                            request(Operation.CREATE),
                            loaded(2, 0, "max_instances_per_host", "2")));
        }
    }
}
