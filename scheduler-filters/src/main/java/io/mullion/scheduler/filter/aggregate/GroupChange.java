package io.mullion.scheduler.filter.aggregate;

import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;

/** The one case in which a server may leave its host group. {@code reference/scheduler-filters.md} §1.11. */
final class GroupChange {
    private GroupChange() {}

    /** A remote restart to a named host that an administrator allowed to leave the group. */
    static boolean allowed(PlacementRequest request) {
        return request.operation() == Operation.EVACUATE
                && request.destination().host().isPresent()
                && request.destination().mayLeaveGroup();
    }
}
