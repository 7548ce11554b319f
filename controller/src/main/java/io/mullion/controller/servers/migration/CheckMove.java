package io.mullion.controller.servers.migration;

import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.controller.servers.Servers;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Asks both hosts and the partition whether it can move. */
@Singleton
final class CheckMove implements Step<MigrateContext> {
    private final Servers servers;
    private final ComputeDrivers drivers;

    @Inject
    CheckMove(Servers servers, ComputeDrivers drivers) {
        this.servers = servers;
        this.drivers = drivers;
    }

    @Override
    public String name() {
        return "check-move";
    }

    @Override
    public MigrateContext run(MigrateContext context) {
        Moves.of(drivers, context.source())
                .check(servers.get(context.server()).requireHandle(), context.requireTarget());
        return context;
    }

    @Override
    public void undo(MigrateContext context) {
        // only asked
    }
}
