package io.mullion.controller.servers.migration;

import io.mullion.controller.operations.OperationKind;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerEvent;
import io.mullion.controller.servers.ServerPower;
import io.mullion.controller.servers.Servers;
import io.mullion.controller.servers.TaskState;
import io.mullion.spi.flow.Flow;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Moves a running server: room on the target is claimed, its volumes are exported there, the consoles agree on the mappings,
 * and the partition goes. Until it has gone, any failure leaves it running where it was.
 */
@Singleton
public final class LiveMigrate implements OperationKind<MigrateContext> {
    private final Servers servers;
    private final Migrations migrations;
    private final MigrateSteps steps;
    private final ServerPower power;
    private final Arrival arrival;

    @Inject
    LiveMigrate(Servers servers, Migrations migrations, MigrateSteps steps, ServerPower power, Arrival arrival) {
        this.servers = servers;
        this.migrations = migrations;
        this.steps = steps;
        this.power = power;
        this.arrival = arrival;
    }

    @Override
    public String name() {
        return "live-migrate-server";
    }

    @Override
    public Class<MigrateContext> contextType() {
        return MigrateContext.class;
    }

    @Override
    public Flow<MigrateContext> flow() {
        return new Flow<>(steps.inOrder());
    }

    /** A move can fail behind the point where the partition went: then the server is shown on the target. */
    @Override
    public void failed(MigrateContext context, Exception failure) {
        if (arrival.happened(context)) {
            arrival.show(context);
            return;
        }
        migrations.end(context.migration(), MigrationStatus.ERROR);
        Server server = servers.get(context.server());
        server.state()
                .task()
                .filter(TaskState.MIGRATING::equals)
                .ifPresent(task -> servers.apply(server.id(), new ServerEvent.Restored(power.now(server))));
    }
}
