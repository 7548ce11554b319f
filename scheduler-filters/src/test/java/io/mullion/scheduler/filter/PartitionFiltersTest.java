package io.mullion.scheduler.filter;

import static io.mullion.scheduler.Lab.demand;
import static io.mullion.scheduler.Lab.facts;
import static io.mullion.scheduler.Lab.host;
import static io.mullion.scheduler.Lab.request;

import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.HostInventory.ProcessorPool;
import io.mullion.spi.compute.OsType;
import io.mullion.spi.compute.PartitionOptions;
import io.mullion.spi.compute.PartitionSpec.MemorySpec;
import io.mullion.spi.compute.ProcessorSpec;
import io.mullion.spi.compute.ProcessorSpec.Range;
import io.mullion.spi.placement.Demand;
import io.mullion.spi.placement.Guest;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.MovingServer;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Origin;
import io.mullion.spi.placement.PartitionLimits;
import io.mullion.spi.placement.PlacementRequestBuilder;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** {@code reference/scheduler-filters.md} §1.13, §1.14, §1.21 to §1.23, §1.26 and the firmware features of §3. */
class PartitionFiltersTest {
    private static HostView modes(String... modes) {
        return host(facts("h")
                .limits(new PartitionLimits(Mib.of(256), ProcUnits.ZERO, 0, 0, List.of(modes)))
                .build());
    }

    private static HostView block(long mib) {
        return host(facts("h")
                .limits(new PartitionLimits(Mib.of(mib), ProcUnits.ZERO, 0, 0, List.of()))
                .build());
    }

    private static HostView able(HostCapability... capabilities) {
        EnumSet<HostCapability> all = EnumSet.noneOf(HostCapability.class);
        all.addAll(Arrays.asList(capabilities));
        return host(facts("h").capabilities(all).build());
    }

    private static PlacementRequestBuilder mode(Operation operation, String preferred, String... current) {
        MovingServer server = current.length == 0 ? MovingServer.HEALTHY : MovingServer.HEALTHY.inMode(current[0]);
        PlacementRequestBuilder request = request(operation)
                .guest(Guest.UNKNOWN.with(PartitionOptions.DEFAULTS.withCompatibilityMode(preferred)));
        return operation.isMove() ? request.origin(Origin.on("s", Origin.Occupied.NOTHING, server)) : request;
    }

    private static PlacementRequestBuilder memory(MemorySpec memory) {
        return request(Operation.CREATE)
                .demand(new Demand(memory, Mib.ZERO, demand(1, 50).processors()));
    }

    private static PlacementRequestBuilder from(HostView source) {
        return request(Operation.LIVE_MIGRATE)
                .origin(Origin.on("s", Origin.Occupied.NOTHING, MovingServer.HEALTHY)
                        .seenAs(source));
    }

    @Nested
    class ProcCompat extends FilterCases {
        ProcCompat() {
            super(
                    "PowerVMProcCompatModeFilter",
                    fits("default", mode(Operation.CREATE, "default"), modes("POWER8")),
                    fits("any case, + for plus", mode(Operation.CREATE, "power6+"), modes("POWER6_Plus")),
                    refuses(
                            "PROC_COMPAT_UNSUPPORTED",
                            "not in the list",
                            mode(Operation.CREATE, "POWER9"),
                            modes("POWER8")),
                    refuses(
                            "PROC_COMPAT_UNSUPPORTED",
                            "POWER9_Base is not POWER9",
                            mode(Operation.CREATE, "POWER9"),
                            modes("POWER9_Base")),
                    fits("unknown host, default", mode(Operation.CREATE, "default"), modes()),
                    refuses(
                            "PROC_COMPAT_UNSUPPORTED",
                            "unknown host, named",
                            mode(Operation.CREATE, "POWER8"),
                            modes()),
                    fits("both modes", mode(Operation.LIVE_MIGRATE, "default", "POWER8"), modes("POWER8", "POWER9")),
                    refuses(
                            "PROC_COMPAT_UNSUPPORTED",
                            "the present mode",
                            mode(Operation.LIVE_MIGRATE, "default", "POWER9"),
                            modes("POWER8")),
                    fits(
                            "a stopped one only prefers",
                            mode(Operation.COLD_MIGRATE, "default", "POWER9"),
                            modes("POWER8")),
                    refuses(
                            "PROC_COMPAT_UNKNOWN",
                            "the present mode is not known",
                            mode(Operation.LIVE_MIGRATE, "default"),
                            modes("POWER8")),
                    refuses(
                            "PROC_COMPAT_UNSUPPORTED",
                            "the last mode on restart",
                            mode(Operation.EVACUATE, "default", "POWER9"),
                            modes("POWER8")),
                    fits("unless it is not known", mode(Operation.EVACUATE, "default"), modes("POWER8")));
        }
    }

    @Nested
    class LmbSize extends FilterCases {
        LmbSize() {
            super(
                    "PowerLMBSizeFilter",
                    fits("a multiple", memory(MemorySpec.fixed(Mib.of(1024))), block(256)),
                    refuses(
                            "MEMORY_NOT_LMB_MULTIPLE",
                            "the minimum is none",
                            memory(new MemorySpec(Mib.of(128), Mib.of(1024), Mib.of(2048), 0, Optional.empty())),
                            block(256)),
                    fits("unknown for a new server", memory(MemorySpec.fixed(Mib.of(1000))), block(0)),
                    fits("equal on a move", from(block(256)), block(256)),
                    refuses("LMB_MISMATCH", "not equal", from(block(128)), block(256)),
                    refuses("LMB_MISMATCH", "unknown here", from(block(256)), block(0)),
                    refuses("LMB_MISMATCH", "unknown there", from(block(0)), block(0)),
                    fits("a rebuild stays", request(Operation.REBUILD), block(7)));
        }
    }

    @Nested
    class Endian extends FilterCases {
        private static PlacementRequestBuilder little(Optional<OsType> os, String mode) {
            return request(Operation.CREATE)
                    .guest(new Guest(
                            os,
                            Optional.of(Guest.Endianness.LITTLE),
                            PartitionOptions.DEFAULTS.withCompatibilityMode(mode),
                            false));
        }

        Endian() {
            super(
                    "PowerVMEndianFilter",
                    fits("POWER8", little(Optional.of(OsType.LINUX), "default"), modes("POWER8")),
                    fits("later", little(Optional.empty(), "default"), modes("POWER10")),
                    refuses("ENDIAN_UNSUPPORTED", "earlier", little(Optional.empty(), "default"), modes("POWER7")),
                    refuses(
                            "ENDIAN_UNSUPPORTED",
                            "an earlier mode",
                            little(Optional.empty(), "POWER7"),
                            modes("POWER7", "POWER8")),
                    fits("AIX is big by nature", little(Optional.of(OsType.AIX), "POWER7"), modes("POWER7")),
                    fits("nothing said", request(Operation.CREATE), modes("POWER7")));
        }
    }

    @Nested
    class GuestCapable extends FilterCases {
        GuestCapable() {
            super(
                    "PowerVMGuestCapableFilter",
                    fits("AIX", request(Operation.CREATE).guest(Guest.of(OsType.AIX)), able(HostCapability.AIX)),
                    refuses(
                            "GUEST_OS_UNSUPPORTED",
                            "Linux only",
                            request(Operation.CREATE).guest(Guest.of(OsType.AIX)),
                            able(HostCapability.LINUX)),
                    refuses(
                            "GUEST_OS_UNSUPPORTED",
                            "IBM i is off by default",
                            request(Operation.REBUILD).guest(Guest.of(OsType.IBM_I)),
                            able()),
                    fits("unknown", request(Operation.CREATE), able()));
        }
    }

    @Nested
    class ProcPool extends FilterCases {
        private static PlacementRequestBuilder pool(Operation operation, String name, int hundredths) {
            return request(operation).demand(drawing(name, hundredths));
        }

        private static Demand drawing(String name, int hundredths) {
            return new Demand(
                    MemorySpec.fixed(Mib.of(1024)),
                    Mib.ZERO,
                    new ProcessorSpec.Shared(
                            Range.fixed(ProcUnits.ofHundredths(hundredths)),
                            Range.fixed(1),
                            Optional.empty(),
                            Optional.of(name)));
        }

        private static HostView pools(ProcessorPool... pools) {
            return host(facts("h")
                    .capabilities(EnumSet.of(HostCapability.SHARED_PROCESSOR_POOLS))
                    .pools(List.of(pools))
                    .build());
        }

        private static ProcessorPool gold(int most, int used) {
            return new ProcessorPool(1, "gold", ProcUnits.ofHundredths(most), ProcUnits.ofHundredths(used));
        }

        ProcPool() {
            super(
                    "PowerVMSharedProcPoolFilter",
                    fits("exactly room", pool(Operation.CREATE, "gold", 100), pools(gold(400, 300))),
                    refuses(
                            "PROC_POOL_FULL",
                            "a hundredth less",
                            pool(Operation.CREATE, "gold", 100),
                            pools(gold(400, 301))),
                    fits("the default pool is everywhere", pool(Operation.CREATE, "DefaultPool", 100), pools()),
                    refuses(
                            "PROC_POOL_MISSING",
                            "none of the name",
                            pool(Operation.CREATE, "silver", 100),
                            pools(gold(400, 0))),
                    refuses(
                            "PROC_POOL_AMBIGUOUS",
                            "two of the name",
                            pool(Operation.CREATE, "gold", 100),
                            pools(gold(400, 0), gold(400, 0))),
                    refuses(
                            "PROC_POOL_FULL",
                            "a pool without a maximum",
                            pool(Operation.CREATE, "gold", 100),
                            pools(gold(0, 0))),
                    refuses("PROC_POOL_MISSING", "no pools at all", pool(Operation.CREATE, "gold", 100), able()),
                    fits(
                            "a resize draws the difference",
                            pool(Operation.RESIZE, "gold", 150)
                                    .origin(Origin.on(
                                            "h", Origin.Occupied.of(drawing("gold", 100)), MovingServer.HEALTHY)),
                            pools(gold(400, 350))));
        }
    }

    @Nested
    class MemoryExpansion extends FilterCases {
        private static PlacementRequestBuilder factor(int hundredths) {
            return memory(new MemorySpec(Mib.of(1024), Mib.of(1024), Mib.of(1024), hundredths, Optional.empty()));
        }

        MemoryExpansion() {
            super(
                    "PowerVMActiveMemoryExpansionFilter",
                    fits("off", factor(0), able()),
                    fits("1.00", factor(100), able(HostCapability.MEMORY_EXPANSION)),
                    refuses("AME_UNSUPPORTED", "not there", factor(150), able()),
                    refuses("AME_FACTOR_INVALID", "0.99", factor(99), able(HostCapability.MEMORY_EXPANSION)),
                    refuses("AME_FACTOR_INVALID", "10.01", factor(1001), able(HostCapability.MEMORY_EXPANSION)));
        }
    }

    @Nested
    class PageTableRatio extends FilterCases {
        private static PlacementRequestBuilder ratio(Operation operation) {
            return memory(new MemorySpec(Mib.of(1024), Mib.of(1024), Mib.of(1024), 0, Optional.of(3)))
                    .operation(operation);
        }

        PageTableRatio() {
            super(
                    "PowerVMPPTRatio",
                    fits("the host's own", request(Operation.CREATE), able()),
                    refuses("PPT_RATIO_UNSUPPORTED", "a chosen one", ratio(Operation.CREATE), able()),
                    fits("not enforced on restart", ratio(Operation.EVACUATE), able()));
        }
    }

    @Nested
    class SecureBoot extends FilterCases {
        private static PlacementRequestBuilder secure(OsType os) {
            return request(Operation.CREATE)
                    .guest(Guest.of(os).with(new PartitionOptions("default", 127, false, 2, false, false, 64)));
        }

        SecureBoot() {
            super(
                    "PowerVMSecureBoot",
                    fits("capable", secure(OsType.LINUX), able(HostCapability.SECURE_BOOT)),
                    refuses("SECURE_BOOT_UNSUPPORTED", "not capable", secure(OsType.AIX), able()),
                    fits("not for IBM i", secure(OsType.IBM_I), able()));
        }
    }

    @Nested
    class PersistentMemory extends FilterCases {
        private static PlacementRequestBuilder volumes(Operation operation) {
            return request(operation)
                    .guest(new Guest(Optional.empty(), Optional.empty(), PartitionOptions.DEFAULTS, true));
        }

        PersistentMemory() {
            super(
                    "PowerVMPersistentMemory",
                    fits("capable", volumes(Operation.LIVE_MIGRATE), able(HostCapability.PERSISTENT_MEMORY_MOBILITY)),
                    refuses("PERSISTENT_MEMORY_UNSUPPORTED", "not capable", volumes(Operation.COLD_MIGRATE), able()),
                    fits("a new server", volumes(Operation.CREATE), able()));
        }
    }
}
