package io.mullion.controller.servers.create;

import io.mullion.controller.placement.ClaimPurpose;
import io.mullion.controller.scheduling.Placements;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.Servers;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Chooses a host and claims its room. */
@Singleton
final class ChooseHost implements Step<CreateContext> {
    private final Servers servers;
    private final Placements placements;
    private final CreateDemand demand;

    @Inject
    ChooseHost(Servers servers, Placements placements, CreateDemand demand) {
        this.servers = servers;
        this.placements = placements;
        this.demand = demand;
    }

    @Override
    public String name() {
        return "choose-host";
    }

    @Override
    public CreateContext run(CreateContext context) {
        Server server = servers.get(context.server());
        String host = placements.place(demand.of(server, context), ClaimPurpose.RESIDENT);
        servers.place(server.id(), Optional.of(host), Optional.empty());
        return context.on(host);
    }

    @Override
    public void undo(CreateContext context) {
        placements.withdraw(context.server(), ClaimPurpose.RESIDENT);
        servers.place(context.server(), Optional.empty(), Optional.empty());
    }
}
