package io.mullion.scheduler.table;

import org.jspecify.annotations.Nullable;

/**
 * The figures of 64 hosts, column by column. Written only until the first snapshot holds it; the smallest and largest
 * value of each column are worked out when first asked for after that.
 */
final class FigureBlock {
    private final int[] values;
    private final long epoch;
    private volatile int @Nullable [] zones;

    private FigureBlock(int[] values, long epoch) {
        this.values = values;
        this.epoch = epoch;
    }

    static FigureBlock empty(long epoch) {
        return new FigureBlock(new int[Column.COUNT * Blocks.SIZE], epoch);
    }

    /** A copy that may be written until its epoch ends. */
    FigureBlock copy(long newEpoch) {
        return new FigureBlock(values.clone(), newEpoch);
    }

    long epoch() {
        return epoch;
    }

    int[] values() {
        return values;
    }

    /** Smallest value of the column over all slots, vacant ones too; only of a frozen block. */
    int smallest(Column column) {
        return zones()[column.ordinal() * 2];
    }

    /** Largest value of the column over all slots, vacant ones too; only of a frozen block. */
    int largest(Column column) {
        return zones()[column.ordinal() * 2 + 1];
    }

    private int[] zones() {
        int[] known = zones;
        if (known == null) {
            known = measure();
            zones = known;
        }
        return known;
    }

    private int[] measure() {
        int[] measured = new int[Column.COUNT * 2];
        for (int column = 0; column < Column.COUNT; column++) {
            int start = column * Blocks.SIZE;
            int low = Integer.MAX_VALUE;
            int high = Integer.MIN_VALUE;
            for (int slot = 0; slot < Blocks.SIZE; slot++) {
                low = Math.min(low, values[start + slot]);
                high = Math.max(high, values[start + slot]);
            }
            measured[column * 2] = low;
            measured[column * 2 + 1] = high;
        }
        return measured;
    }
}
