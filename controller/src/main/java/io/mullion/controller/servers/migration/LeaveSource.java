package io.mullion.controller.servers.migration;

import io.mullion.controller.networks.Ports;
import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.controller.scheduling.Placements;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerEvent;
import io.mullion.controller.servers.ServerPower;
import io.mullion.controller.servers.Servers;
import io.mullion.controller.servers.volumes.ServerDisks;
import io.mullion.spi.compute.StorageAccess;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** After the move: nothing of the server stays on the source, and the server shows where it is. */
@Singleton
final class LeaveSource implements Step<MigrateContext> {
    private static final Logger LOG = LoggerFactory.getLogger(LeaveSource.class);

    private final Servers servers;
    private final ServerDisks disks;
    private final TargetExports exports;
    private final ComputeDrivers drivers;
    private final Settle settle;

    @Inject
    LeaveSource(Servers servers, ServerDisks disks, TargetExports exports, ComputeDrivers drivers, Settle settle) {
        this.servers = servers;
        this.disks = disks;
        this.exports = exports;
        this.drivers = drivers;
        this.settle = settle;
    }

    /** What shows the result. */
    record Settle(Placements placements, Ports ports, Migrations migrations, ServerPower power) {
        @Inject
        Settle {}
    }

    @Override
    public String name() {
        return "leave-source";
    }

    @Override
    public MigrateContext run(MigrateContext context) {
        Server server = servers.get(context.server());
        clean(server, context);
        settle.ports().bind(server.id(), context.requireTarget());
        settle.placements().arrived(server.id(), context.source(), context.requireTarget());
        settle.migrations().end(context.migration(), MigrationStatus.COMPLETED);
        if (server.state().task().isPresent()) {
            servers.apply(server.id(), new ServerEvent.Ended(settle.power().now(server)));
        }
        return context;
    }

    /** The partition runs on the target: what the source keeps is looked for again by the next sweep, not a failure. */
    private void clean(Server server, MigrateContext context) {
        try {
            StorageAccess access = Moves.of(drivers, context.source())
                    .finish(server.requireHandle(), context.plan().orElseThrow());
            servers.storage(server.id(), access);
            exports.of(servers.get(server.id()), context.requireTarget())
                    .forEach((volume, info) -> disks.record(volume, Optional.of(info), Optional.empty()));
            exports.end(server, context.source());
        } catch (MullionException left) {
            LOG.warn("server {} left something on {}: {}", server.id(), context.source(), left.getMessage());
        }
    }

    @Override
    public void undo(MigrateContext context) {
        // the partition has moved
    }
}
