package io.mullion.cinder.svc.pool;

import io.mullion.cinder.svc.rest.Row;
import io.mullion.spi.units.Capacity;
import io.mullion.spi.volume.PoolStats;

/**
 * A storage pool (mdiskgrp) as the array shows it.
 *
 * @param online whether volumes can be made in it
 * @param dataReduction whether it compresses and deduplicates by itself
 */
record Pool(String name, boolean online, long total, long free, long provisioned, boolean dataReduction) {
    private static final double GIB = 1L << 30;

    /** A row of {@code lsmdiskgrp -bytes}. */
    static Pool of(Row row) {
        return new Pool(
                row.text("name"),
                !row.text("status").equals("offline"),
                row.bytes("capacity"),
                row.bytes("free_capacity"),
                row.bytes("virtual_capacity"),
                row.isYes("data_reduction"));
    }

    PoolStats stats(double maxOverSubscription) {
        return new PoolStats(
                name,
                online,
                new Capacity.Known(total / GIB),
                new Capacity.Known(free / GIB),
                provisioned / GIB,
                maxOverSubscription,
                true,
                true);
    }

    /** A pool that is configured and not there. */
    static PoolStats missing(String name) {
        return new PoolStats(name, false, new Capacity.Unknown(), new Capacity.Unknown(), 0, 1, true, true);
    }
}
