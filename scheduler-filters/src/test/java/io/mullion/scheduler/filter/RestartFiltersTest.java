package io.mullion.scheduler.filter;

import static io.mullion.scheduler.Lab.facts;
import static io.mullion.scheduler.Lab.figures;
import static io.mullion.scheduler.Lab.host;
import static io.mullion.scheduler.Lab.request;
import static io.mullion.scheduler.filter.Moving.WELL;
import static io.mullion.scheduler.filter.Moving.able;
import static io.mullion.scheduler.filter.Moving.managed;
import static io.mullion.scheduler.filter.Moving.move;
import static io.mullion.scheduler.filter.Moving.unknownSource;
import static io.mullion.scheduler.filter.Moving.without;

import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.compute.HostInventory.Management.Kind;
import io.mullion.spi.compute.PartitionOptions;
import io.mullion.spi.placement.Aggregate;
import io.mullion.spi.placement.Guest;
import io.mullion.spi.placement.HostFigures;
import io.mullion.spi.placement.HostStatus;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.MovingServer;
import io.mullion.spi.placement.MovingServer.Condition;
import io.mullion.spi.placement.MovingServer.Pinning;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Optimization;
import io.mullion.spi.placement.PlacementRequestBuilder;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** {@code reference/scheduler-filters.md} §1.19, §1.20, §1.25 and §1.27: remote restart, the optimizer, kinds of console. */
class RestartFiltersTest {
    @Nested
    class RemoteRestart extends FilterCases {
        private static final HostView DOWN = host(facts("s")
                .status(HostStatus.READY.seen(HostInventory.State.NOT_OPERATING))
                .build());

        private static PlacementRequestBuilder restart(HostView source, MovingServer server) {
            return move(Operation.EVACUATE, source, server).guest(restartable());
        }

        private static Guest restartable() {
            return Guest.UNKNOWN.with(new PartitionOptions("default", 127, true, 0, false, false, 64));
        }

        RemoteRestart() {
            super(
                    "PowerVMRemoteRestartFilter",
                    fits("a server of a failed host", restart(DOWN, WELL), able()),
                    refuses(
                            "REMOTE_RESTART_UNSUPPORTED",
                            "target not capable",
                            restart(DOWN, WELL),
                            without(HostCapability.REMOTE_RESTART)),
                    refuses("SOURCE_OPERATING", "the host still operates", restart(able(), WELL), able()),
                    fits(
                            "unless declared down",
                            restart(
                                    host(facts("s")
                                            .status(HostStatus.READY.with(new HostStatus.Service(true, "", true)))
                                            .build()),
                                    WELL),
                            able()),
                    refuses("REMOTE_RESTART_NOT_READY", "switched off", move(Operation.EVACUATE, DOWN, WELL), able()),
                    refuses(
                            "REMOTE_RESTART_NOT_READY",
                            "a task is in progress",
                            restart(DOWN, WELL.as(Condition.BUSY, true)),
                            able()),
                    refuses("SERVER_PINNED", "pinned hard", restart(DOWN, WELL.pinned(Pinning.HARD)), able()),
                    fits("pinned softly", restart(DOWN, WELL.pinned(Pinning.SOFT)), able()),
                    refuses(
                            "MANAGEMENT_TYPE",
                            "another kind of console",
                            restart(DOWN, WELL),
                            managed(Kind.NOVALINK, "n")),
                    refuses(
                            "REMOTE_RESTART_UNSUPPORTED",
                            "a new server would not be restartable",
                            request(Operation.CREATE).guest(restartable()),
                            without(HostCapability.REMOTE_RESTART)),
                    fits("one that need not be", request(Operation.CREATE), without(HostCapability.REMOTE_RESTART)));
        }
    }

    @Nested
    class SameHmc extends FilterCases {
        SameHmc() {
            super(
                    "PowerVMRemoteRestartSameHMCFilter",
                    fits(
                            "one in common",
                            move(Operation.EVACUATE, managed(Kind.HMC, "a", "b"), WELL),
                            managed(Kind.HMC, "b")),
                    refuses(
                            "DIFFERENT_HMC",
                            "none in common",
                            move(Operation.EVACUATE, managed(Kind.HMC, "a"), WELL),
                            managed(Kind.HMC, "b")),
                    refuses(
                            "DIFFERENT_HMC",
                            "unknown",
                            move(Operation.EVACUATE, managed(Kind.HMC), WELL),
                            managed(Kind.HMC, "b")),
                    fits(
                            "NovaLink",
                            move(Operation.EVACUATE, managed(Kind.NOVALINK, "n"), WELL),
                            managed(Kind.NOVALINK, "m")));
        }
    }

    @Nested
    class NovaLink extends FilterCases {
        NovaLink() {
            super(
                    "PowerVMNovaLinkMobilityFilter",
                    fits(
                            "HMC to HMC",
                            move(Operation.LIVE_MIGRATE, managed(Kind.HMC, "a"), WELL),
                            managed(Kind.HMC, "b")),
                    refuses(
                            "MANAGEMENT_TYPE",
                            "HMC to NovaLink",
                            move(Operation.LIVE_MIGRATE, managed(Kind.HMC, "a"), WELL),
                            managed(Kind.NOVALINK, "n")),
                    refuses(
                            "MANAGEMENT_TYPE",
                            "unknown source",
                            unknownSource(Operation.COLD_MIGRATE),
                            managed(Kind.HMC, "a")),
                    fits("a new server", request(Operation.CREATE), managed(Kind.NOVALINK, "n")));
        }
    }

    @Nested
    class Optimizer extends FilterCases {
        private static HostView used(int percent, String enabled, HostStatus.Optimizer switches) {
            Aggregate group = new Aggregate("g", true, Map.of("dro_enabled", enabled, "runtimepolicy-threshold", "70"));
            return new HostView(
                    facts("h")
                            .aggregates(List.of(group))
                            .status(HostStatus.READY.with(switches))
                            .build(),
                    figures(1 << 20, 2400).with(new HostFigures.Utilization(percent * 100, -1)));
        }

        private static PlacementRequestBuilder wanted(Optimization.Goal goal, boolean excluded) {
            return move(Operation.OPTIMIZE, used(90, "True", HostStatus.Optimizer.FREE), WELL)
                    .optimization(new Optimization(goal, excluded, ProcUnits.ofHundredths(240), Mib.of(1024)));
        }

        Optimizer() {
            super(
                    "PowerVCDROFilter",
                    fits(
                            "60 and 10 are 70 percent",
                            wanted(Optimization.Goal.PROCESSORS, false),
                            used(60, "True", HostStatus.Optimizer.FREE)),
                    refuses(
                            "DRO_WOULD_EXCEED",
                            "61 and 10 are not",
                            wanted(Optimization.Goal.PROCESSORS, false),
                            used(61, "true", HostStatus.Optimizer.FREE)),
                    refuses(
                            "DRO_EXCLUDED",
                            "off for the group",
                            wanted(Optimization.Goal.PROCESSORS, false),
                            used(10, "False", HostStatus.Optimizer.FREE)),
                    refuses(
                            "DRO_EXCLUDED",
                            "the host",
                            wanted(Optimization.Goal.PROCESSORS, false),
                            used(10, "True", new HostStatus.Optimizer(true, false))),
                    refuses(
                            "DRO_BUSY",
                            "lately violated",
                            wanted(Optimization.Goal.PROCESSORS, false),
                            used(10, "True", new HostStatus.Optimizer(false, true))),
                    refuses(
                            "DRO_EXCLUDED",
                            "the server",
                            wanted(Optimization.Goal.PROCESSORS, true),
                            used(10, "True", HostStatus.Optimizer.FREE)),
                    refuses(
                            "DRO_EXCLUDED",
                            "no memory goal under an HMC",
                            wanted(Optimization.Goal.MEMORY, false),
                            used(10, "True", HostStatus.Optimizer.FREE)),
                    fits(
                            "a manual move",
                            move(Operation.LIVE_MIGRATE, able(), WELL),
                            used(99, "False", HostStatus.Optimizer.FREE)));
        }
    }
}
