package io.mullion.spi.placement;

import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.compute.HostInventory.MigrationFigures;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;

/**
 * The figures of a host that every claim changes. Free amounts count claims in progress: what is promised is not free.
 *
 * @param memory what partitions and hypervisor may use
 * @param freeMemory free; negative on an over-committed host
 * @param units processing units that partitions may use; 0 if unknown
 * @param freeUnits free units
 * @param disk local disk
 * @param freeDisk free local disk
 * @param load what is going on there
 * @param utilization averages of the last quarter of an hour
 * @param reportedAt when the host was last heard of, in seconds since 1970
 */
public record HostFigures(
        Mib memory,
        Mib freeMemory,
        ProcUnits units,
        ProcUnits freeUnits,
        Mib disk,
        Mib freeDisk,
        Load load,
        Utilization utilization,
        long reportedAt) {

    /** What a driver reports, before claims. */
    public static HostFigures of(HostInventory inventory, int instances, long reportedAt) {
        return new HostFigures(
                inventory.memory().configurable(),
                inventory.memory().available(),
                inventory.processors().configurable(),
                inventory.processors().available(),
                Mib.ZERO,
                Mib.ZERO,
                new Load(instances, 0, 0, inventory.migrations()),
                Utilization.UNKNOWN,
                reportedAt);
    }

    /** These figures with a claim counted. */
    public HostFigures after(Claim claim) {
        MigrationFigures slots = load.migrations();
        return new HostFigures(
                memory,
                freeMemory.minus(claim.memory()),
                units,
                freeUnits.minus(claim.units()),
                disk,
                freeDisk.minus(claim.disk()),
                new Load(
                        load.instances() + claim.instances(),
                        load.ioOperations() + claim.ioOperations(),
                        load.failedBuilds(),
                        new MigrationFigures(
                                slots.activeSupported(),
                                slots.activeInProgress() + claim.activeMigrations(),
                                slots.inactiveSupported(),
                                slots.inactiveInProgress() + claim.inactiveMigrations())),
                utilization,
                reportedAt);
    }

    /** The same with another load. */
    public HostFigures with(Load newLoad) {
        return new HostFigures(memory, freeMemory, units, freeUnits, disk, freeDisk, newLoad, utilization, reportedAt);
    }

    /** The same with other averages. */
    public HostFigures with(Utilization averages) {
        return new HostFigures(memory, freeMemory, units, freeUnits, disk, freeDisk, load, averages, reportedAt);
    }

    /** The same, heard of then. */
    public HostFigures reportedAt(long epochSecond) {
        return new HostFigures(memory, freeMemory, units, freeUnits, disk, freeDisk, load, utilization, epochSecond);
    }

    /**
     * What is going on on a host.
     *
     * @param instances servers on it, stopped ones too, claimed ones too
     * @param ioOperations servers that are being built, resized, migrated, rebuilt, captured, rescued or unshelved
     * @param failedBuilds builds that failed since the last good one
     * @param migrations mobility slots, claims counted as in progress
     */
    public record Load(int instances, int ioOperations, int failedBuilds, MigrationFigures migrations) {}

    /**
     * Utilization in hundredths of a percent; -1 if not known. Hosts managed by an HMC do not report memory.
     *
     * @param processors 0 to 10000
     * @param memory 0 to 10000
     */
    public record Utilization(int processors, int memory) {
        /** Nothing known. */
        public static final Utilization UNKNOWN = new Utilization(-1, -1);
    }
}
