package io.mullion.controller.servers.migration;

import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.spi.compute.LiveMigration;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;

/** Finds who can move partitions of a host. */
final class Moves {
    private Moves() {}

    static LiveMigration of(ComputeDrivers drivers, String host) {
        return drivers.of(host)
                .liveMigration()
                .orElseThrow(() -> new MullionException(
                        ErrorCode.MIGRATION_REFUSED, "Host " + host + " cannot move running partitions."));
    }
}
