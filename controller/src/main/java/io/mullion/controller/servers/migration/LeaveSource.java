package io.mullion.controller.servers.migration;

import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.controller.servers.Server;
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
    private final Arrival arrival;

    @Inject
    LeaveSource(Servers servers, ServerDisks disks, TargetExports exports, ComputeDrivers drivers, Arrival arrival) {
        this.servers = servers;
        this.disks = disks;
        this.exports = exports;
        this.drivers = drivers;
        this.arrival = arrival;
    }

    @Override
    public String name() {
        return "leave-source";
    }

    @Override
    public MigrateContext run(MigrateContext context) {
        clean(servers.get(context.server()), context);
        arrival.show(context);
        return context;
    }

    /** The partition runs on the target: what the source keeps is an administrator's matter, and no reason to fail. */
    private void clean(Server server, MigrateContext context) {
        try {
            StorageAccess access = Moves.of(drivers, context.source())
                    .finish(server.requireHandle(), context.plan().orElseThrow());
            servers.storage(server.id(), access);
            exports.of(servers.get(server.id()), context.requireTarget())
                    .forEach((volume, info) -> disks.record(volume, Optional.of(info), Optional.empty()));
            exports.end(server, context.source());
        } catch (MullionException left) {
            LOG.warn(
                    "server {} has moved to {}, but what it left on {} could not be removed: {}",
                    server.id(),
                    context.requireTarget(),
                    context.source(),
                    left.getMessage());
        }
    }

    @Override
    public void undo(MigrateContext context) {
        // the partition has moved
    }
}
