package io.mullion.scheduler.weigher;

import io.mullion.scheduler.table.Column;
import io.mullion.scheduler.table.HostSnapshot;
import io.mullion.spi.placement.PlacementRequest;

/** What placement policies measure, read from the figures of a block. */
final class Measure {
    private final long memory;
    private final long units;

    Measure(PlacementRequest request) {
        memory = request.demand().totalMemory().value();
        units = request.demand().units().hundredths();
    }

    /** What the policy measures; the smaller, the better. */
    double policy(PlacementPolicy policy, int[] figures, int slot) {
        return switch (policy) {
            case NONE -> 0;
            case STRIPING -> at(figures, Column.INSTANCES, slot);
            case PACKING -> -at(figures, Column.INSTANCES, slot);
            case CPU_ALLOCATION ->
                PlacementPolicy.share(at(figures, Column.UNITS, slot), at(figures, Column.FREE_UNITS, slot), units);
            case MEMORY_ALLOCATION -> memory(figures, slot);
            case CPU_UTILIZATION -> PlacementPolicy.utilization(at(figures, Column.PROCESSOR_UTILIZATION, slot));
            case MEMORY_UTILIZATION -> PlacementPolicy.utilization(at(figures, Column.MEMORY_UTILIZATION, slot));
        };
    }

    /** The larger of the shares of memory and units promised after placing; unknown units do not count. */
    double share(HostSnapshot snapshot, int row) {
        int[] figures = snapshot.figures(row >>> 6);
        int slot = row & 63;
        int total = at(figures, Column.UNITS, slot);
        double unitShare = total <= 0 ? 0 : PlacementPolicy.share(total, at(figures, Column.FREE_UNITS, slot), units);
        return Math.max(memory(figures, slot), unitShare);
    }

    private double memory(int[] figures, int slot) {
        return PlacementPolicy.share(at(figures, Column.MEMORY, slot), at(figures, Column.FREE_MEMORY, slot), memory);
    }

    private static int at(int[] figures, Column column, int slot) {
        return figures[column.ordinal() * 64 + slot];
    }
}
