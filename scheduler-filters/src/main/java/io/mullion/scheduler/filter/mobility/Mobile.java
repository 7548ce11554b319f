package io.mullion.scheduler.filter.mobility;

import io.mullion.scheduler.filter.Moves;
import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.MovingServer;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Origin;
import io.mullion.spi.placement.PlacementRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What filters of moves ask of the source host and of the server. */
final class Mobile {
    /** By hand or by the controller, but neither remote restart nor live update. */
    static final Set<Operation> PLAIN = Moves.union(Moves.LIVE, EnumSet.of(Operation.COLD_MIGRATE));

    /** The same and remote restart. */
    static final Set<Operation> WITH_RESTART = Moves.union(PLAIN, EnumSet.of(Operation.EVACUATE));

    private Mobile() {}

    /** Whether the source host is known and can do this; unknown counts as not. */
    static boolean sourceCan(PlacementRequest request, HostCapability capability) {
        return source(request).filter(host -> host.can(capability)).isPresent();
    }

    static Optional<HostFacts> source(PlacementRequest request) {
        return request.source().map(HostView::facts);
    }

    static String sourceName(PlacementRequest request) {
        return request.sourceHost().orElse("the source host");
    }

    static MovingServer server(PlacementRequest request) {
        return request.origin().map(Origin::server).orElse(MovingServer.HEALTHY);
    }

    static String kind(boolean running) {
        return running ? "active" : "inactive";
    }
}
