package io.mullion.controller.servers.migration;

import io.mullion.controller.networks.Ports;
import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.controller.scheduling.Placements;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerEvent;
import io.mullion.controller.servers.ServerPower;
import io.mullion.controller.servers.Servers;
import io.mullion.spi.compute.ServerHandle;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whether a move has happened, as the target itself says, and what follows if it has. */
@Singleton
final class Arrival {
    private final Servers servers;
    private final ComputeDrivers drivers;
    private final Placements placements;
    private final Ports ports;
    private final Migrations migrations;
    private final ServerPower power;

    @Inject
    Arrival(
            Servers servers,
            ComputeDrivers drivers,
            Placements placements,
            Ports ports,
            Migrations migrations,
            ServerPower power) {
        this.servers = servers;
        this.drivers = drivers;
        this.placements = placements;
        this.ports = ports;
        this.migrations = migrations;
        this.power = power;
    }

    /**
     * Whether the target has the partition and the source has not: then nothing that the target was given may be taken back.
     *
     * @throws io.mullion.spi.error.MullionException if either does not answer: nothing may be taken back then either
     */
    boolean happened(MigrateContext context) {
        return context.target().isPresent()
                && partition(context, context.requireTarget()).isPresent()
                && partition(context, context.source()).isEmpty();
    }

    /** Shows a server where it is now, with its claims and ports. */
    void show(MigrateContext context) {
        String target = context.requireTarget();
        ServerHandle there = partition(context, target).orElseThrow();
        servers.place(context.server(), Optional.of(target), Optional.of(there.partition()));
        ports.bind(context.server(), target);
        placements.arrived(context.server(), context.source(), target);
        migrations.end(context.migration(), MigrationStatus.COMPLETED);
        Server server = servers.get(context.server());
        if (server.state().task().isPresent()) {
            servers.apply(server.id(), new ServerEvent.Ended(power.now(server)));
        }
    }

    private Optional<ServerHandle> partition(MigrateContext context, String host) {
        return drivers.of(host).find(host, context.server());
    }
}
