package io.mullion.scheduler.table;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers that tell blocks apart: an epoch lasts from one snapshot to the next, a version belongs to one block. */
final class Versions {
    private final AtomicLong version = new AtomicLong();
    private long epoch;

    /** A number that no block has yet. */
    long next() {
        return version.incrementAndGet();
    }

    /** Blocks of this epoch may be written; only the table's writer asks. */
    long epoch() {
        return epoch;
    }

    /** From now on, every block is frozen. */
    void endEpoch() {
        epoch++;
    }
}
