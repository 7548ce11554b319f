package io.mullion.controller.servers.migration;

import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.Servers;
import io.mullion.spi.compute.MigrationPlan;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Moves the partition, or follows a move that a former run began. */
@Singleton
final class MovePartition implements Step<MigrateContext> {
    private static final int WHOLE = 100;

    private final Servers servers;
    private final Migrations migrations;
    private final ComputeDrivers drivers;

    @Inject
    MovePartition(Servers servers, Migrations migrations, ComputeDrivers drivers) {
        this.servers = servers;
        this.migrations = migrations;
        this.drivers = drivers;
    }

    @Override
    public String name() {
        return "move-partition";
    }

    @Override
    public MigrateContext run(MigrateContext context) {
        Server server = servers.get(context.server());
        migrations.running(context.migration());
        MigrationPlan plan = context.plan().orElseThrow();
        ServerHandle from = server.requireHandle().on(context.source());
        ServerHandle moved = Moves.of(drivers, context.source())
                .migrate(from, plan, done -> servers.progress(server.id(), (int) (done * WHOLE)));
        servers.place(server.id(), Optional.of(moved.host()), Optional.of(moved.partition()));
        return context;
    }

    @Override
    public void undo(MigrateContext context) {
        // a move that failed is rolled back with its preparation
    }
}
