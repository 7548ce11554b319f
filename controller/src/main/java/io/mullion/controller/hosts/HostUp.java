package io.mullion.controller.hosts;

import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.placement.HostStatus.Service;
import java.time.Clock;
import java.time.Instant;

/** When a host is up. */
final class HostUp {
    private final HostsConfig config;
    private final Clock clock;

    HostUp(HostsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    boolean isUp(HostInventory inventory, Service service, Instant seen) {
        return inventory.state() == HostInventory.State.OPERATING
                && !service.forcedDown()
                && seen.plus(config.downAfter()).isAfter(clock.instant());
    }
}
