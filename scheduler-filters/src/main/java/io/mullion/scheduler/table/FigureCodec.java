package io.mullion.scheduler.table;

import io.mullion.spi.compute.HostInventory.MigrationFigures;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostFigures;
import io.mullion.spi.placement.HostFigures.Load;
import io.mullion.spi.placement.HostFigures.Utilization;
import io.mullion.spi.placement.HostNetworks.VnicPort;
import io.mullion.spi.placement.PartitionLimits;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;

/** Figures to columns and back. Amounts beyond an {@code int} (2 PiB of memory) are cut. */
public final class FigureCodec {
    /** The start of {@link Column#REPORTED_AT}: 2020-01-01T00:00:00Z in seconds since 1970. */
    public static final long EPOCH = 1_577_836_800L;

    private FigureCodec() {}

    /** Seconds since 1970 as {@link Column#REPORTED_AT} counts them. */
    public static int time(long epochSecond) {
        return cut(epochSecond - EPOCH);
    }

    /** A {@code long} as the nearest {@code int}. */
    public static int cut(long value) {
        return (int) Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** The part of {@code total} that its ratio allows to promise and that is not used; fractions are cut off. */
    public static long usable(long total, long free, double ratio) {
        return (long) Math.floor(total * ratio) - (total - free);
    }

    static void write(int[] values, int slot, HostFigures figures, HostFacts facts) {
        set(values, Column.MEMORY, slot, figures.memory().value());
        set(values, Column.FREE_MEMORY, slot, figures.freeMemory().value());
        set(values, Column.UNITS, slot, figures.units().hundredths());
        set(values, Column.FREE_UNITS, slot, figures.freeUnits().hundredths());
        set(values, Column.DISK, slot, figures.disk().value());
        set(values, Column.FREE_DISK, slot, figures.freeDisk().value());
        Load load = figures.load();
        set(values, Column.INSTANCES, slot, load.instances());
        set(values, Column.IO_OPERATIONS, slot, load.ioOperations());
        set(values, Column.FAILED_BUILDS, slot, load.failedBuilds());
        set(values, Column.ACTIVE_SLOTS, slot, load.migrations().activeSupported());
        set(values, Column.ACTIVE_MIGRATIONS, slot, load.migrations().activeInProgress());
        set(values, Column.INACTIVE_SLOTS, slot, load.migrations().inactiveSupported());
        set(values, Column.INACTIVE_MIGRATIONS, slot, load.migrations().inactiveInProgress());
        set(values, Column.PROCESSOR_UTILIZATION, slot, figures.utilization().processors());
        set(values, Column.MEMORY_UTILIZATION, slot, figures.utilization().memory());
        set(values, Column.REPORTED_AT, slot, figures.reportedAt() - EPOCH);
        derive(values, slot, facts);
        limits(values, slot, facts.limits());
        set(values, Column.HYPERVISOR_VERSION, slot, facts.platform().hypervisorVersion());
        set(values, Column.DEVICE_SCARCITY, slot, scarcity(facts));
    }

    /** 100 less the free logical ports on labelled SR-IOV ports, of which at most 99 count. */
    public static int scarcity(HostFacts facts) {
        int free = 0;
        for (VnicPort port : facts.networks().vnicPorts()) {
            free += port.label().isEmpty() ? 0 : port.freeLogicalPorts();
        }
        return 100 - Math.min(free, 99);
    }

    /** Columns that follow from others; called after any of those was changed. */
    static void derive(int[] values, int slot, HostFacts facts) {
        long memory = get(values, Column.MEMORY, slot);
        long usable = usable(
                memory, get(values, Column.FREE_MEMORY, slot), facts.ratios().memory());
        set(values, Column.MEMORY_ROOM, slot, Math.min(memory, usable));
        long units = get(values, Column.UNITS, slot);
        long usableUnits = usable(
                units, get(values, Column.FREE_UNITS, slot), facts.ratios().processors());
        set(values, Column.USABLE_UNITS, slot, usableUnits);
        set(values, Column.UNIT_ROOM, slot, units <= 0 ? Integer.MAX_VALUE : Math.min(units, usableUnits));
        long disk = get(values, Column.DISK, slot);
        set(
                values,
                Column.DISK_ROOM,
                slot,
                usable(disk, get(values, Column.FREE_DISK, slot), facts.ratios().disk()));
        set(
                values,
                Column.FREE_ACTIVE_SLOTS,
                slot,
                (long) get(values, Column.ACTIVE_SLOTS, slot) - get(values, Column.ACTIVE_MIGRATIONS, slot));
        set(
                values,
                Column.FREE_INACTIVE_SLOTS,
                slot,
                (long) get(values, Column.INACTIVE_SLOTS, slot) - get(values, Column.INACTIVE_MIGRATIONS, slot));
    }

    private static void limits(int[] values, int slot, PartitionLimits limits) {
        int all = limits.maximumVirtual() > 0 ? limits.maximumVirtual() : Integer.MAX_VALUE;
        set(values, Column.MINIMUM_PER_VIRTUAL, slot, limits.minimumPerVirtual().hundredths());
        set(values, Column.MAXIMUM_VIRTUAL, slot, all);
        set(
                values,
                Column.MAXIMUM_VIRTUAL_IBM_I,
                slot,
                limits.maximumVirtualIbmI() > 0 ? limits.maximumVirtualIbmI() : all);
    }

    static HostFigures read(int[] values, int slot) {
        return new HostFigures(
                Mib.of(get(values, Column.MEMORY, slot)),
                Mib.of(get(values, Column.FREE_MEMORY, slot)),
                ProcUnits.ofHundredths(get(values, Column.UNITS, slot)),
                ProcUnits.ofHundredths(get(values, Column.FREE_UNITS, slot)),
                Mib.of(get(values, Column.DISK, slot)),
                Mib.of(get(values, Column.FREE_DISK, slot)),
                new Load(
                        get(values, Column.INSTANCES, slot),
                        get(values, Column.IO_OPERATIONS, slot),
                        get(values, Column.FAILED_BUILDS, slot),
                        new MigrationFigures(
                                get(values, Column.ACTIVE_SLOTS, slot),
                                get(values, Column.ACTIVE_MIGRATIONS, slot),
                                get(values, Column.INACTIVE_SLOTS, slot),
                                get(values, Column.INACTIVE_MIGRATIONS, slot))),
                new Utilization(
                        get(values, Column.PROCESSOR_UTILIZATION, slot), get(values, Column.MEMORY_UTILIZATION, slot)),
                EPOCH + get(values, Column.REPORTED_AT, slot));
    }

    static int get(int[] values, Column column, int slot) {
        return values[column.start() + slot];
    }

    private static void set(int[] values, Column column, int slot, long value) {
        values[column.start() + slot] = cut(value);
    }
}
