package io.mullion.spi.volume;

import io.mullion.spi.units.Capacity;

/**
 * How full a pool is, for the choice of a pool and for {@code get_pools}.
 *
 * @param pool its name
 * @param up whether volumes can be made in it
 * @param total size in GiB
 * @param free unused GiB
 * @param provisionedGib sum of the sizes promised
 * @param maxOverSubscription how much may be promised, as a multiple of the total; 1.0 for none
 * @param thin whether volumes are thin
 * @param consistentGroupSnapshots whether several volumes can be snapshot at one instant
 */
public record PoolStats(
        String pool,
        boolean up,
        Capacity total,
        Capacity free,
        double provisionedGib,
        double maxOverSubscription,
        boolean thin,
        boolean consistentGroupSnapshots) {}
