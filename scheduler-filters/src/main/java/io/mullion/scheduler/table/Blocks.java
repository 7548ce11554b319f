package io.mullion.scheduler.table;

/** Sizes and places: row {@code r} is slot {@code r % 64} of block {@code r / 64}. */
final class Blocks {
    /** Hosts of a block: as many as a {@code long} has bits. */
    static final int SIZE = 64;

    private Blocks() {}

    static int block(int row) {
        return row >>> 6;
    }

    static int slot(int row) {
        return row & 63;
    }

    static int row(int block, int slot) {
        return (block << 6) | slot;
    }
}
