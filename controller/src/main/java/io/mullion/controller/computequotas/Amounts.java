package io.mullion.controller.computequotas;

import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;

/**
 * What one server takes of its project's quota.
 *
 * @param cores virtual or dedicated processors
 * @param ram MiB
 * @param units hundredths of processing units; a dedicated processor counts 100
 */
public record Amounts(long cores, long ram, long units) {
    /** Nothing. */
    static final Amounts NONE = new Amounts(0, 0, 0);

    /** In the units of partitions. */
    public static Amounts of(int cores, Mib ram, ProcUnits units) {
        return new Amounts(cores, ram.value(), units.hundredths());
    }

    Amounts plus(Amounts other) {
        return new Amounts(cores + other.cores, ram + other.ram, units + other.units);
    }

    Amounts minus(Amounts other) {
        return new Amounts(cores - other.cores, ram - other.ram, units - other.units);
    }
}
