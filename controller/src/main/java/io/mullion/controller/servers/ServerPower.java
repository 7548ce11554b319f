package io.mullion.controller.servers;

import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.spi.compute.PartitionSummary;
import io.mullion.spi.compute.PowerState;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Asks a server's host how its partition is. */
@Singleton
public final class ServerPower {
    private final ComputeDrivers drivers;

    @Inject
    ServerPower(ComputeDrivers drivers) {
        this.drivers = drivers;
    }

    /** How the partition is now; unknown if there is none or its host does not answer. */
    public PowerState now(Server server) {
        try {
            return server.handle()
                    .flatMap(handle -> drivers.of(handle.host()).show(handle))
                    .map(PartitionSummary::power)
                    .orElse(PowerState.UNKNOWN);
        } catch (MullionException unreachable) {
            return PowerState.UNKNOWN;
        }
    }
}
