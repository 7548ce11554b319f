package io.mullion.scheduler.plan;

import io.mullion.scheduler.table.Column;
import io.mullion.scheduler.table.HostSnapshot;

/** A limit on one column. Blocks that lie wholly on one side of it are decided without looking at their hosts. */
final class Bound {
    private static final int FEW = 12;

    private final Column column;
    private final int start;
    private final long edge;
    private final boolean least;

    /** {@code least}: the figure is {@code bound} or more; otherwise {@code bound} or less. */
    Bound(Column column, int bound, boolean least) {
        this.column = column;
        this.start = column.ordinal() * 64;
        this.edge = least ? bound : bound + 1L;
        this.least = least;
    }

    /** One bit for each row of the block that passes; rows that are not alive may be wrong. */
    long mask(HostSnapshot snapshot, int block, long alive) {
        boolean allAbove = snapshot.smallest(column, block) >= edge;
        if (allAbove || snapshot.largest(column, block) < edge) {
            return allAbove == least ? -1L : 0;
        }
        int[] figures = snapshot.figures(block);
        long below = Long.bitCount(alive) <= FEW ? below(figures, alive) : below(figures);
        return least ? ~below : below;
    }

    /** The sign of a difference is a bit already: no branch for 64 hosts. */
    private long below(int[] figures) {
        long below = 0;
        for (int slot = 0; slot < 64; slot++) {
            below |= ((figures[start + slot] - edge) >>> 63) << slot;
        }
        return below;
    }

    private long below(int[] figures, long alive) {
        long below = 0;
        for (long left = alive; left != 0; left &= left - 1) {
            int slot = Long.numberOfTrailingZeros(left);
            if (figures[start + slot] < edge) {
                below |= 1L << slot;
            }
        }
        return below;
    }
}
