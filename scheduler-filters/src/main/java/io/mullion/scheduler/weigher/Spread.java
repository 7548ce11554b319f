package io.mullion.scheduler.weigher;

import io.mullion.scheduler.table.Column;
import io.mullion.scheduler.table.HostSnapshot;
import io.mullion.spi.placement.HostWeigher;
import io.mullion.spi.placement.PlacementRequest;

/** A weigher's raw values among the hosts that fit, spread over 0 to 1. {@code reference/weighers-policies.md} §1.1. */
final class Spread {
    private static final int NO_FIGURE = -1;

    private final ActiveWeigher weigher;
    private final PlacementRequest request;
    private final HostSnapshot snapshot;
    private final int start;
    private final double least;
    private final double most;
    private double low;
    private double high;

    private Spread(ActiveWeigher weigher, PlacementRequest request, HostSnapshot snapshot) {
        this.weigher = weigher;
        this.request = request;
        this.snapshot = snapshot;
        this.start =
                weigher.raw() instanceof Raw.Figure figure ? figure.column().ordinal() * 64 : NO_FIGURE;
        HostWeigher declared = weigher.weigher();
        this.least = declared.minimum().orElse(Double.NEGATIVE_INFINITY);
        this.most = declared.maximum().orElse(Double.POSITIVE_INFINITY);
        this.low = declared.minimum().orElse(Double.POSITIVE_INFINITY);
        this.high = declared.maximum().orElse(Double.NEGATIVE_INFINITY);
    }

    static Spread of(ActiveWeigher weigher, PlacementRequest request, HostSnapshot snapshot, long[] survivors) {
        Spread spread = new Spread(weigher, request, snapshot);
        for (int block = 0; block < snapshot.blocks(); block++) {
            long alive = survivors[block];
            if (alive != 0) {
                if (weigher.raw() instanceof Raw.Figure figure) {
                    spread.widen(figure.column(), block, alive);
                } else {
                    spread.widen(block, alive);
                }
            }
        }
        return spread;
    }

    /** Whether it can tell hosts apart. */
    boolean matters() {
        return high > low;
    }

    String name() {
        return weigher.weigher().name();
    }

    /** What the host gets for this weigher. */
    double points(int row) {
        return points(snapshot.figures(row >>> 6), snapshot.domains(row >>> 6)[row & 63], row);
    }

    /** The same, where the figures of the row's block and its domain are at hand. */
    double points(int[] figures, int domain, int row) {
        return weigher.multipliers()[domain] * normal(start < 0 ? raw(row) : clamp(figures[start + (row & 63)]));
    }

    double multiplier(int row) {
        return weigher.multipliers()[snapshot.domains(row >>> 6)[row & 63]];
    }

    /** Between 0 and 1; 0 for all where all are equal. */
    double normal(double raw) {
        return high > low ? (raw - low) / (high - low) : 0;
    }

    /** The raw value within the declared bounds. */
    double raw(int row) {
        double raw = switch (weigher.raw()) {
            case Raw.Figure figure -> snapshot.figure(figure.column(), row);
            case Raw.Named named -> named.values().getOrDefault(snapshot.host(row), 0.0);
            case Raw.EachHost each -> weigher.weigher().weigh(request, snapshot.view(row));
        };
        return clamp(raw);
    }

    private double clamp(double raw) {
        return raw < least ? least : raw > most ? most : raw;
    }

    private void widen(int block, long survivors) {
        for (long left = survivors; left != 0; left &= left - 1) {
            widen(raw((block << 6) | Long.numberOfTrailingZeros(left)));
        }
    }

    /** A full block knows its ends; a block that lies within the ends found so far changes nothing. */
    private void widen(Column column, int block, long survivors) {
        double smallest = clamp(snapshot.smallest(column, block));
        double largest = clamp(snapshot.largest(column, block));
        if (smallest >= low && largest <= high) {
            return;
        }
        if (survivors == -1L || smallest == largest) {
            widen(smallest);
            widen(largest);
            return;
        }
        int[] figures = snapshot.figures(block);
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (long left = survivors; left != 0; left &= left - 1) {
            int figure = figures[start + Long.numberOfTrailingZeros(left)];
            lowest = Math.min(lowest, figure);
            highest = Math.max(highest, figure);
        }
        widen(clamp(lowest));
        widen(clamp(highest));
    }

    private void widen(double raw) {
        low = Math.min(low, raw);
        high = Math.max(high, raw);
    }
}
