package io.mullion.scheduler.table;

import io.mullion.spi.placement.HostFacts;
import org.jspecify.annotations.Nullable;

/**
 * The facts of 64 hosts. Written only until the first snapshot holds it. Every frozen block has a version of its own and
 * remembers which rows differ from its last few ancestors, so that an answer worked out for one of them is brought up to
 * date by looking at those rows only.
 */
final class FactBlock {
    private static final int ANCESTORS = 8;

    private final @Nullable HostFacts[] rows;
    private final int[] domains;
    private final long epoch;
    private final long version;
    private final long[] ancestors;
    private final long[] differences;
    private long occupied;

    private FactBlock(@Nullable HostFacts[] rows, int[] domains, long occupied, long epoch, Lineage lineage) {
        this.rows = rows;
        this.domains = domains;
        this.occupied = occupied;
        this.epoch = epoch;
        this.version = lineage.version;
        this.ancestors = lineage.ancestors;
        this.differences = lineage.differences;
    }

    private record Lineage(long version, long[] ancestors, long[] differences) {}

    static FactBlock empty(long epoch, long version) {
        return new FactBlock(
                new HostFacts[Blocks.SIZE],
                new int[Blocks.SIZE],
                0,
                epoch,
                new Lineage(version, new long[0], new long[0]));
    }

    /** A copy that may be written until its epoch ends. */
    FactBlock copy(long newEpoch, long newVersion) {
        int known = Math.min(ancestors.length + 1, ANCESTORS);
        long[] nextAncestors = new long[known];
        long[] nextDifferences = new long[known];
        nextAncestors[0] = version;
        System.arraycopy(ancestors, 0, nextAncestors, 1, known - 1);
        System.arraycopy(differences, 0, nextDifferences, 1, known - 1);
        return new FactBlock(
                rows.clone(),
                domains.clone(),
                occupied,
                newEpoch,
                new Lineage(newVersion, nextAncestors, nextDifferences));
    }

    long epoch() {
        return epoch;
    }

    long version() {
        return version;
    }

    /** One bit for each slot that holds a host. */
    long occupied() {
        return occupied;
    }

    @Nullable
    HostFacts row(int slot) {
        return rows[slot];
    }

    int domain(int slot) {
        return domains[slot];
    }

    int[] domains() {
        return domains;
    }

    /** Puts a host into a slot, or makes the slot vacant. */
    void set(int slot, @Nullable HostFacts facts, int domain) {
        long bit = 1L << slot;
        rows[slot] = facts;
        domains[slot] = domain;
        occupied = facts == null ? occupied & ~bit : occupied | bit;
        for (int i = 0; i < differences.length; i++) {
            differences[i] |= bit;
        }
    }

    /** The rows that may differ from the block of that version: all of them if it is no near ancestor. */
    long changedSince(long older) {
        if (older == version) {
            return 0;
        }
        for (int i = 0; i < ancestors.length; i++) {
            if (ancestors[i] == older) {
                return differences[i];
            }
        }
        return -1L;
    }
}
