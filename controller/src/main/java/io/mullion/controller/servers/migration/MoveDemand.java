package io.mullion.controller.servers.migration;

import io.mullion.controller.networks.Ports;
import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerDemand;
import io.mullion.spi.compute.PartitionSummary;
import io.mullion.spi.compute.PowerState;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.placement.Demand;
import io.mullion.spi.placement.Destination;
import io.mullion.spi.placement.MovingServer;
import io.mullion.spi.placement.MovingServer.Condition;
import io.mullion.spi.placement.MovingServer.Mobility;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Origin;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.PlacementRequestBuilder;
import jakarta.inject.Inject;
import java.util.Set;

/** What a move asks of its target, and what the partition itself says about moving. */
final class MoveDemand {
    private final ServerDemand demand;
    private final Ports ports;
    private final ComputeDrivers drivers;

    @Inject
    MoveDemand(ServerDemand demand, Ports ports, ComputeDrivers drivers) {
        this.demand = demand;
        this.ports = ports;
        this.drivers = drivers;
    }

    PlacementRequest of(Server server, MigrateContext context) {
        PlacementRequestBuilder builder = demand.of(server, Operation.LIVE_MIGRATE);
        Demand taken = builder.build().demand();
        Destination anywhere = server.placed().zone().map(Destination::zone).orElse(Destination.ANYWHERE);
        Destination away = anywhere.ignoring(Set.of(context.source()));
        return builder.networks(ports.demands(server.id()))
                .origin(Origin.on(context.source(), Origin.Occupied.of(taken), present(server)))
                .destination(context.wanted().map(away::onHost).orElse(away))
                .build();
    }

    private MovingServer present(Server server) {
        PartitionSummary partition = drivers.of(server.requireHandle().host())
                .show(server.requireHandle())
                .orElseThrow(() -> MullionException.notFound("The partition of server " + server.id()
                        + " is not on host " + server.requireHandle().host() + "."));
        boolean running = partition.power() == PowerState.RUNNING;
        return new MovingServer(
                running ? Condition.ACTIVE : Condition.OTHER,
                running,
                true,
                partition.compatibilityMode(),
                false,
                true,
                MovingServer.Pinning.NONE,
                new Mobility(partition.rmc().equals("active"), true, true, false, false),
                MovingServer.Disks.ANYWHERE,
                MovingServer.Affinity.UNKNOWN);
    }
}
