package io.mullion.scheduler.filter;

import static io.mullion.scheduler.Lab.facts;
import static io.mullion.scheduler.Lab.host;
import static io.mullion.scheduler.Lab.request;

import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.HostInventory.Management;
import io.mullion.spi.compute.HostInventory.Management.Kind;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.MovingServer;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Origin;
import io.mullion.spi.placement.PlacementRequestBuilder;
import java.util.EnumSet;
import java.util.List;

/** Hosts that differ in one ability, and servers that move between them. */
final class Moving {
    static final MovingServer WELL = MovingServer.HEALTHY;

    private Moving() {}

    static HostView without(HostCapability capability) {
        EnumSet<HostCapability> some = EnumSet.allOf(HostCapability.class);
        some.remove(capability);
        return host(facts("h").capabilities(some).build());
    }

    static HostView able() {
        return host(facts("h").capabilities(EnumSet.allOf(HostCapability.class)).build());
    }

    static HostView managed(Kind kind, String... consoles) {
        return host(facts("h")
                .capabilities(EnumSet.allOf(HostCapability.class))
                .management(new Management(kind, List.of(consoles), "FW950.00"))
                .build());
    }

    static PlacementRequestBuilder move(Operation operation, HostView source, MovingServer server) {
        return request(operation)
                .origin(Origin.on("s", Origin.Occupied.NOTHING, server).seenAs(source));
    }

    static PlacementRequestBuilder unknownSource(Operation operation) {
        return request(operation).origin(Origin.on("s", Origin.Occupied.NOTHING, WELL));
    }
}
