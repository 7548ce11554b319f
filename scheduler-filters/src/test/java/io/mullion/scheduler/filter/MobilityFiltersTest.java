package io.mullion.scheduler.filter;

import static io.mullion.scheduler.Lab.facts;
import static io.mullion.scheduler.Lab.figures;
import static io.mullion.scheduler.Lab.host;
import static io.mullion.scheduler.Lab.request;
import static io.mullion.scheduler.filter.Moving.WELL;
import static io.mullion.scheduler.filter.Moving.able;
import static io.mullion.scheduler.filter.Moving.move;
import static io.mullion.scheduler.filter.Moving.unknownSource;
import static io.mullion.scheduler.filter.Moving.without;

import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.HostInventory.Management;
import io.mullion.spi.compute.HostInventory.Management.Kind;
import io.mullion.spi.compute.HostInventory.MigrationFigures;
import io.mullion.spi.compute.OsType;
import io.mullion.spi.compute.PartitionOptions;
import io.mullion.spi.placement.Guest;
import io.mullion.spi.placement.HostFigures;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.MovingServer;
import io.mullion.spi.placement.MovingServer.Condition;
import io.mullion.spi.placement.MovingServer.Pinning;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequestBuilder;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;

/** {@code reference/scheduler-filters.md} §1.15, §1.16, §1.18 and rules of §3 about moves. */
class MobilityFiltersTest {
    private static HostView slots(MigrationFigures slots) {
        return new HostView(facts("h").build(), figures(1 << 20, 2400).with(new HostFigures.Load(0, 0, 0, slots)));
    }

    @Nested
    class License extends FilterCases {
        License() {
            super(
                    "PowerMigrationLicenseFilter",
                    fits("both licensed", move(Operation.LIVE_MIGRATE, able(), WELL), able()),
                    refuses(
                            "LPM_NOT_LICENSED",
                            "the target is not",
                            move(Operation.LIVE_MIGRATE, able(), WELL),
                            without(HostCapability.ACTIVE_MOBILITY)),
                    refuses(
                            "LPM_NOT_LICENSED",
                            "the source is not",
                            move(Operation.OPTIMIZE, without(HostCapability.ACTIVE_MOBILITY), WELL),
                            able()),
                    fits(
                            "a cold move needs the other licence",
                            move(Operation.COLD_MIGRATE, able(), WELL),
                            without(HostCapability.ACTIVE_MOBILITY)),
                    refuses(
                            "LPM_NOT_LICENSED",
                            "which may lack",
                            move(Operation.COLD_MIGRATE, able(), WELL),
                            without(HostCapability.INACTIVE_MOBILITY)),
                    refuses("LPM_NOT_LICENSED", "an unknown source", unknownSource(Operation.LIVE_MIGRATE), able()),
                    fits("a new server", request(Operation.CREATE), without(HostCapability.ACTIVE_MOBILITY)),
                    fits(
                            "a restart",
                            move(Operation.EVACUATE, able(), WELL),
                            without(HostCapability.INACTIVE_MOBILITY)));
        }
    }

    @Nested
    class MigrationCount extends FilterCases {
        private static final HostView FREE = slots(new MigrationFigures(4, 3, 4, 3));
        private static final HostView ACTIVE_FULL = slots(new MigrationFigures(4, 4, 4, 0));
        private static final HostView INACTIVE_FULL = slots(new MigrationFigures(4, 0, 4, 4));

        MigrationCount() {
            super(
                    "PowerVMMigrationCountFilter",
                    fits("one slot left", move(Operation.LIVE_MIGRATE, FREE, WELL), FREE),
                    refuses(
                            "MIGRATION_LIMIT",
                            "the target is full",
                            move(Operation.LIVE_MIGRATE, FREE, WELL),
                            ACTIVE_FULL),
                    refuses(
                            "MIGRATION_LIMIT",
                            "the source is full",
                            move(Operation.LIVE_MIGRATE, ACTIVE_FULL, WELL),
                            FREE),
                    fits("cold moves count apart", move(Operation.COLD_MIGRATE, ACTIVE_FULL, WELL), ACTIVE_FULL),
                    refuses(
                            "MIGRATION_LIMIT",
                            "a restart is inactive",
                            move(Operation.EVACUATE, FREE, WELL),
                            INACTIVE_FULL),
                    refuses(
                            "MIGRATION_LIMIT",
                            "none supported",
                            move(Operation.LIVE_MIGRATE, FREE, WELL),
                            slots(new MigrationFigures(0, 0, 0, 0))),
                    fits("a new server", request(Operation.CREATE), ACTIVE_FULL));
        }
    }

    @Nested
    class IbmI extends FilterCases {
        private static PlacementRequestBuilder ibmI(HostView source, boolean restricted) {
            MovingServer server = new MovingServer(
                    Condition.ACTIVE,
                    true,
                    true,
                    WELL.currentMode(),
                    restricted,
                    true,
                    Pinning.NONE,
                    WELL.mobility(),
                    WELL.disks(),
                    WELL.affinity());
            return move(Operation.LIVE_MIGRATE, source, server).guest(Guest.of(OsType.IBM_I));
        }

        IbmI() {
            super(
                    "PowerVMIBMiMobilityFilter",
                    fits("restricted, both capable", ibmI(able(), true), able()),
                    refuses("IBMI_MOBILITY", "not restricted", ibmI(able(), false), able()),
                    refuses(
                            "IBMI_MOBILITY",
                            "target not capable",
                            ibmI(able(), true),
                            without(HostCapability.IBM_I_MOBILITY)),
                    refuses(
                            "IBMI_MOBILITY",
                            "source not capable",
                            ibmI(without(HostCapability.IBM_I_MOBILITY), true),
                            able()),
                    fits(
                            "AIX",
                            move(Operation.LIVE_MIGRATE, able(), WELL).guest(Guest.of(OsType.AIX)),
                            without(HostCapability.IBM_I_MOBILITY)));
        }
    }

    @Nested
    class AffinityScore extends FilterCases {
        private static PlacementRequestBuilder scores(int current, int predicted) {
            MovingServer.Affinity affinity = new MovingServer.Affinity(OptionalInt.of(current), Map.of("h", predicted));
            MovingServer server = new MovingServer(
                    Condition.ACTIVE,
                    true,
                    true,
                    WELL.currentMode(),
                    false,
                    true,
                    Pinning.NONE,
                    WELL.mobility(),
                    WELL.disks(),
                    affinity);
            return move(Operation.LIVE_MIGRATE, able(), server)
                    .guest(Guest.UNKNOWN.with(new PartitionOptions("default", 127, false, 0, true, false, 64)));
        }

        AffinityScore() {
            super(
                    "PowerVMAffinityScore",
                    fits("as good", scores(80, 80), able()),
                    refuses("AFFINITY_SCORE_LOW", "worse", scores(80, 79), able()),
                    fits("a target that cannot tell", scores(80, 1), without(HostCapability.AFFINITY_CHECK)),
                    fits("ignored on restart", scores(80, 1).operation(Operation.EVACUATE), able()));
        }
    }

    @Nested
    class Firmware extends FilterCases {
        private static HostView level(String level) {
            return host(facts("h")
                    .management(new Management(Kind.HMC, List.of("a"), level))
                    .build());
        }

        Firmware() {
            super(
                    "PowerVMFirmwareLevel",
                    fits("the same release", move(Operation.LIVE_MIGRATE, level("FW950.10"), WELL), level("FW950.90")),
                    fits(
                            "POWER9 to Power10",
                            move(Operation.LIVE_MIGRATE, level("FW950.00"), WELL),
                            level("FW1030.00")),
                    refuses(
                            "FIRMWARE_UNSUPPORTED",
                            "too far apart",
                            move(Operation.LIVE_MIGRATE, level("FW730.00"), WELL),
                            level("FW1060.00")),
                    fits(
                            "a level that cannot be read",
                            move(Operation.LIVE_MIGRATE, level(""), WELL),
                            level("FW950.00")));
        }
    }

    @Nested
    class Rmc extends FilterCases {
        private static PlacementRequestBuilder with(MovingServer.Mobility mobility, OsType os) {
            MovingServer server = new MovingServer(
                    Condition.ACTIVE,
                    true,
                    true,
                    WELL.currentMode(),
                    false,
                    true,
                    Pinning.NONE,
                    mobility,
                    WELL.disks(),
                    WELL.affinity());
            return move(Operation.LIVE_MIGRATE, able(), server).guest(Guest.of(os));
        }

        Rmc() {
            super(
                    "PowerVMRmcActive",
                    fits("ready", with(MovingServer.Mobility.READY, OsType.AIX), able()),
                    refuses(
                            "RMC_NOT_READY",
                            "not active",
                            with(new MovingServer.Mobility(false, true, true, false, false), OsType.AIX),
                            able()),
                    fits(
                            "IBM i needs none",
                            with(new MovingServer.Mobility(false, false, false, false, false), OsType.IBM_I),
                            able()),
                    refuses(
                            "RMC_NOT_READY",
                            "migrating already",
                            with(new MovingServer.Mobility(true, true, true, false, true), OsType.IBM_I),
                            able()),
                    refuses(
                            "RMC_NOT_READY",
                            "NovaLink itself",
                            with(new MovingServer.Mobility(true, true, true, true, false), OsType.LINUX),
                            able()));
        }
    }

    @Nested
    class Health extends FilterCases {
        Health() {
            super(
                    "PowerVMVmHealth",
                    fits("well", move(Operation.MAINTENANCE, able(), WELL), able()),
                    refuses(
                            "HEALTH_NOT_OK",
                            "not well",
                            move(
                                    Operation.LIVE_UPDATE,
                                    able(),
                                    new MovingServer(
                                            Condition.ACTIVE,
                                            true,
                                            false,
                                            WELL.currentMode(),
                                            false,
                                            true,
                                            Pinning.NONE,
                                            WELL.mobility(),
                                            WELL.disks(),
                                            WELL.affinity())),
                            able()));
        }
    }

    @Nested
    class Pins extends FilterCases {
        Pins() {
            super(
                    "PowerVMPinning",
                    fits("none", move(Operation.LIVE_MIGRATE, able(), WELL), able()),
                    refuses(
                            "SERVER_PINNED",
                            "softly, by hand",
                            move(Operation.LIVE_MIGRATE, able(), WELL.pinned(Pinning.SOFT)),
                            able()),
                    fits(
                            "softly, for maintenance",
                            move(Operation.MAINTENANCE, able(), WELL.pinned(Pinning.SOFT)),
                            able()),
                    refuses(
                            "SERVER_PINNED",
                            "hard",
                            move(Operation.MAINTENANCE, able(), WELL.pinned(Pinning.HARD)),
                            able()));
        }
    }
}
