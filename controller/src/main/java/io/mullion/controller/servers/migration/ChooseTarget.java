package io.mullion.controller.servers.migration;

import io.mullion.controller.placement.ClaimPurpose;
import io.mullion.controller.scheduling.Placements;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.Servers;
import io.mullion.spi.flow.Step;
import io.mullion.spi.placement.PlacementRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Chooses the target, or checks the one that was named, and claims room there and a mobility slot on both sides. */
@Singleton
final class ChooseTarget implements Step<MigrateContext> {
    private final Servers servers;
    private final Placements placements;
    private final MoveDemand demand;
    private final Migrations migrations;
    private final Arrival arrival;

    @Inject
    ChooseTarget(Servers servers, Placements placements, MoveDemand demand, Migrations migrations, Arrival arrival) {
        this.servers = servers;
        this.placements = placements;
        this.demand = demand;
        this.migrations = migrations;
        this.arrival = arrival;
    }

    @Override
    public String name() {
        return "choose-target";
    }

    @Override
    public MigrateContext run(MigrateContext context) {
        Server server = servers.get(context.server());
        PlacementRequest request = demand.of(server, context);
        String target = placements.place(request, ClaimPurpose.ARRIVING);
        placements.leave(request, context.source());
        migrations.preparing(context.migration(), target);
        return context.to(target);
    }

    @Override
    public void undo(MigrateContext context) {
        if (!arrival.happened(context)) {
            placements.withdraw(context.server(), ClaimPurpose.ARRIVING);
            placements.withdraw(context.server(), ClaimPurpose.LEAVING);
        }
    }
}
