package io.mullion.controller.servers.migration;

import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.Servers;
import io.mullion.controller.servers.volumes.ServerDisks;
import io.mullion.spi.compute.MigrationPlan;
import io.mullion.spi.flow.Step;
import io.mullion.spi.volume.ConnectionInfo;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Readies both sides and writes down where each adapter goes. */
@Singleton
final class PrepareMove implements Step<MigrateContext> {
    private final Servers servers;
    private final ServerDisks disks;
    private final TargetExports exports;
    private final ComputeDrivers drivers;
    private final Arrival arrival;

    @Inject
    PrepareMove(Servers servers, ServerDisks disks, TargetExports exports, ComputeDrivers drivers, Arrival arrival) {
        this.servers = servers;
        this.disks = disks;
        this.exports = exports;
        this.drivers = drivers;
        this.arrival = arrival;
    }

    @Override
    public String name() {
        return "prepare-move";
    }

    @Override
    public MigrateContext run(MigrateContext context) {
        Server server = servers.get(context.server());
        List<ConnectionInfo> volumes =
                List.copyOf(exports.of(server, context.requireTarget()).values());
        MigrationPlan plan = Moves.of(drivers, context.source())
                .prepare(server.requireHandle(), context.requireTarget(), disks.access(server), volumes);
        return context.agreed(plan);
    }

    /** Nothing to roll back once the partition has gone: what is left then belongs to the target. */
    @Override
    public void undo(MigrateContext context) {
        if (context.plan().isPresent() && !arrival.happened(context)) {
            Moves.of(drivers, context.source())
                    .rollBack(
                            servers.get(context.server()).requireHandle(),
                            context.plan().get());
        }
    }
}
