package io.mullion.controller.servers.create;

import io.mullion.controller.networks.NetworkRequests;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerDemand;
import io.mullion.spi.placement.Destination;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import jakarta.inject.Inject;

/** What a new server asks of a host. */
final class CreateDemand {
    private final ServerDemand demand;
    private final NetworkRequests networks;

    @Inject
    CreateDemand(ServerDemand demand, NetworkRequests networks) {
        this.demand = demand;
        this.networks = networks;
    }

    PlacementRequest of(Server server, CreateContext context) {
        Destination zone = server.placed().zone().map(Destination::zone).orElse(Destination.ANYWHERE);
        Destination where = zone.having(context.tried());
        return demand.of(server, Operation.CREATE)
                .networks(networks.demands(
                        context.networks().stream().map(InterfaceWish::request).toList()))
                .destination(context.only().map(where::onHost).orElse(where))
                .build();
    }
}
