package io.mullion.controller.servers;

import io.mullion.controller.flavors.PartitionShape;
import io.mullion.controller.flavors.PartitionShapes;
import io.mullion.controller.servergroups.ServerGroups;
import io.mullion.spi.placement.Demand;
import io.mullion.spi.placement.Flavor;
import io.mullion.spi.placement.Guest;
import io.mullion.spi.placement.Image;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequestBuilder;
import io.mullion.spi.placement.Subject;
import io.mullion.spi.units.Mib;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** What a server asks of a host, whatever the reason. */
@Singleton
public final class ServerDemand {
    /** The page table has 1/64 of the largest memory (reference/nova-powervm-flows.md §4), adapters and the rest the same again as the least block. */
    private static final int PAGE_TABLE_SHARE = 64;

    private static final int ADAPTERS = 128;
    private static final int BLOCK = 256;

    private final PartitionShapes shapes;
    private final ServerGroups groups;
    private final Clock clock;

    @Inject
    ServerDemand(PartitionShapes shapes, ServerGroups groups, Clock clock) {
        this.shapes = shapes;
        this.groups = groups;
        this.clock = clock;
    }

    /** A request that says all but where the server is and where it should go. */
    public PlacementRequestBuilder of(Server server, Operation operation) {
        ServerFlavor flavor = server.flavor();
        PartitionShape shape = shapes.of(flavor.ram(), flavor.vcpus(), flavor.extraSpecs());
        Demand demand = new Demand(shape.memory(), overhead(shape), shape.processors());
        Subject subject =
                new Subject(server.id(), server.texts().name(), server.owner().project());
        Guest guest = new Guest(Optional.of(server.os()), Optional.empty(), shape.options(), false);
        return new PlacementRequestBuilder(operation, subject, demand)
                .guest(guest)
                .image(new Image(server.image().orElse(""), server.options().imageProperties(), true))
                .flavor(new Flavor(flavor.name(), flavor.extraSpecs()))
                .rules(groups.rules(server.id()))
                .asOf(clock.instant().getEpochSecond());
    }

    private static Mib overhead(PartitionShape shape) {
        long raw = shape.memory().maximum().value() / PAGE_TABLE_SHARE + ADAPTERS;
        return Mib.of((raw + BLOCK - 1) / BLOCK * BLOCK);
    }
}
