package io.mullion.scheduler.filter.partition;

import io.mullion.scheduler.filter.Moves;
import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.OsType;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Reason;
import java.util.EnumSet;
import java.util.Set;

/**
 * Filters that ask for one firmware feature each. {@code reference/scheduler-filters.md} §3. Where the reference names a
 * live migration, one by the optimizer or for maintenance counts too (inferred).
 */
public final class FirmwareFeatures {
    static final Reason PAGE_TABLE_RATIO = Reason.lasting(
            54,
            "PPT_RATIO_UNSUPPORTED",
            "{host} does not let partitions choose their page table ratio.",
            "without a choice of the page table ratio",
            "Choose a template without powervm:ppt_ratio.");
    static final Reason SECURE_BOOT = Reason.lasting(
            56,
            "SECURE_BOOT_UNSUPPORTED",
            "{host} has no secure boot for partitions.",
            "without secure boot",
            "Choose a template without powervm:secure_boot.");
    static final Reason PERSISTENT_MEMORY = Reason.lasting(
            57,
            "PERSISTENT_MEMORY_UNSUPPORTED",
            "{host} cannot receive partitions with persistent memory volumes.",
            "not able to receive persistent memory volumes",
            "Detach the persistent memory volumes first.");
    private static final Set<Operation> PLAIN_MOVES = Moves.union(Moves.LIVE, EnumSet.of(Operation.COLD_MIGRATE));

    private FirmwareFeatures() {}

    /** A chosen page table ratio; not enforced on remote restart. */
    public static CapabilityFilter pageTableRatio() {
        return new CapabilityFilter(
                "PowerVMPPTRatio",
                Moves.union(Moves.STARTS, PLAIN_MOVES, EnumSet.of(Operation.RESIZE)),
                request -> request.demand().memory().pageTableRatio().isPresent(),
                HostCapability.PAGE_TABLE_RATIO,
                PAGE_TABLE_RATIO);
    }

    /** Secure boot of AIX and Linux. */
    public static CapabilityFilter secureBoot() {
        return new CapabilityFilter(
                "PowerVMSecureBoot",
                Moves.union(Moves.STARTS, PLAIN_MOVES, EnumSet.of(Operation.EVACUATE)),
                request -> request.guest().options().secureBoot() > 0
                        && request.guest().os().filter(os -> os == OsType.IBM_I).isEmpty(),
                HostCapability.SECURE_BOOT,
                SECURE_BOOT);
    }

    /** Persistent memory volumes on a move. */
    public static CapabilityFilter persistentMemory() {
        return new CapabilityFilter(
                "PowerVMPersistentMemory",
                PLAIN_MOVES,
                request -> request.guest().persistentMemory(),
                HostCapability.PERSISTENT_MEMORY_MOBILITY,
                PERSISTENT_MEMORY);
    }
}
