package io.mullion.scheduler.weigher;

import io.mullion.scheduler.table.FactTest;
import io.mullion.scheduler.table.HostSnapshot;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;

/**
 * Hosts on standby take a new server only when no other host can: they come after all others. {@code
 * reference/scheduler-filters.md} §1.8.
 */
enum Reserve implements FactTest {
    /** A host that is kept free. */
    STANDBY;

    @Override
    public boolean passes(HostFacts facts) {
        return facts.status().standby().isPresent();
    }

    /** One bit for each host of a block that comes last; none unless the server is new. */
    static HostSnapshot.Answers of(PlacementRequest request, HostSnapshot snapshot) {
        return request.operation() == Operation.CREATE ? snapshot.answers(STANDBY) : block -> 0;
    }
}
