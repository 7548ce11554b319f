package io.mullion.scheduler.filter.capacity;

import io.mullion.spi.placement.Origin;
import io.mullion.spi.placement.Origin.Occupied;
import io.mullion.spi.placement.PlacementRequest;

/** What a server that stays on its host holds there already. */
final class Held {
    private Held() {}

    /** What the server takes from {@code host} now, if it is there and stays; nothing otherwise. */
    static Occupied by(PlacementRequest request, String host) {
        return request.operation().staysOnHost() && request.isCurrentHost(host)
                ? request.origin().map(Origin::occupied).orElse(Occupied.NOTHING)
                : Occupied.NOTHING;
    }
}
