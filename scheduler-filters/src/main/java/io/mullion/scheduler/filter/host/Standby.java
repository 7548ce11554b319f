package io.mullion.scheduler.filter.host;

import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostStatus.Standby.Use;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.EnumSet;
import java.util.Set;

/**
 * For which uses a standby host would serve a request: provisioning for a new server or a remote restart, planned
 * maintenance for servers of a host that is being emptied, unplanned maintenance for a remote restart. A move to a named
 * host never goes to standby. {@code reference/scheduler-filters.md} §1.8.
 *
 * @param uses any of these on the host will do
 */
public record Standby(Set<Use> uses) {
    static final Reason ON_STANDBY = Reason.lasting(
            15,
            "HOST_STANDBY",
            "{host} is on standby and not for this operation.",
            "kept on standby",
            "Ask the administrator to take a host out of standby.");

    public Standby {
        uses = Set.copyOf(uses);
    }

    static Standby of(PlacementRequest request) {
        EnumSet<Use> uses = EnumSet.noneOf(Use.class);
        Operation operation = request.operation();
        if (operation.isMove() && request.destination().host().isPresent()) {
            return new Standby(uses);
        }
        if (operation == Operation.CREATE || operation == Operation.EVACUATE) {
            uses.add(Use.PROVISIONING);
        }
        if (operation == Operation.EVACUATE) {
            uses.add(Use.UNPLANNED_MAINTENANCE);
        }
        if (operation == Operation.MAINTENANCE) {
            uses.add(Use.PLANNED_MAINTENANCE);
        }
        return new Standby(uses);
    }

    Verdict judge(HostFacts host) {
        return host.status()
                .standby()
                .filter(standby -> standby.uses().stream().noneMatch(uses::contains))
                .map(standby -> ON_STANDBY.refuse())
                .orElse(Verdict.FITS);
    }
}
