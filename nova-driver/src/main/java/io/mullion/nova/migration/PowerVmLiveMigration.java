package io.mullion.nova.migration;

import io.mullion.nova.media.ConfigDrives;
import io.mullion.nova.network.Interfaces;
import io.mullion.nova.site.Fabrics;
import io.mullion.nova.site.Hosts;
import io.mullion.nova.storage.Leftovers;
import io.mullion.nova.storage.StaleMappings;
import io.mullion.nova.storage.Volumes;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.spi.compute.LiveMigration;
import io.mullion.spi.compute.MigrationPlan;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StorageAccess;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.ConnectionInfo;
import io.mullion.spi.volume.StorageProtocol;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Live partition mobility ({@code reference/nova-powervm-flows.md} §9). */
public final class PowerVmLiveMigration implements LiveMigration {
    private static final Duration RECOVERY = Duration.ofMinutes(30);

    private final Hosts hosts;
    private final Volumes volumes;
    private final Preparation preparation;

    /** Moves between these hosts. */
    public PowerVmLiveMigration(
            Hosts hosts, ConfigDrives drives, Volumes volumes, Interfaces interfaces, Fabrics fabrics) {
        this.hosts = hosts;
        this.volumes = volumes;
        this.preparation = new Preparation(drives, volumes, interfaces, fabrics);
    }

    @Override
    public void check(ServerHandle server, String targetHost) {
        MoveCheck.require(Route.of(hosts, server, targetHost));
    }

    @Override
    public MigrationPlan prepare(
            ServerHandle server, String targetHost, StorageAccess access, List<ConnectionInfo> connections) {
        return preparation.prepare(Route.of(hosts, server, targetHost), server, access, connections);
    }

    @Override
    public ServerHandle migrate(ServerHandle server, MigrationPlan plan, DoubleConsumer progress) {
        Moving.move(route(server, plan), plan, progress);
        return server.on(plan.targetHost());
    }

    private Route route(ServerHandle server, MigrationPlan plan) {
        return Route.of(hosts, server.on(plan.sourceHost()), plan.targetHost());
    }

    @Override
    public StorageAccess finish(ServerHandle moved, MigrationPlan plan) {
        Route route = route(moved, plan);
        LogicalPartition partition = route.onTarget().orElseThrow(() -> route.refused("it has not arrived"));
        Leftovers.remove(route.target(), partition, route.source());
        StaleMappings.scrub(route.source());
        StorageAccess planned = plan.accessAfter();
        return planned.protocol() == StorageProtocol.NPIV
                ? volumes.access(moved, StorageAccess.none(StorageProtocol.NPIV))
                : volumes.access(moved, planned);
    }

    @Override
    public void rollBack(ServerHandle server, MigrationPlan plan) {
        Route route = route(server, plan);
        Optional<LogicalPartition> here = route.onSource();
        if (here.isEmpty()) {
            throw MullionException.stateConflict("Partition " + route.partition() + " is not on " + plan.sourceHost()
                    + ": its move cannot be taken back.");
        }
        Moving.abort(route);
        if (route.leaving().migrating()) {
            route.source()
                    .console()
                    .jobs()
                    .run(route.job("MigrateRecover").with("Force", "true").within(RECOVERY));
        }
        Leftovers.remove(route.source(), here.get(), route.target());
        StaleMappings.scrub(route.target());
    }

    @Override
    public void abort(ServerHandle server) {
        Moving.abort(Route.of(hosts, server, server.host()));
    }
}
