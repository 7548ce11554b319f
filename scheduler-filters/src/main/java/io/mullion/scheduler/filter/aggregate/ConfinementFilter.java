package io.mullion.scheduler.filter.aggregate;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.spi.placement.Aggregate;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A request confined to aggregates goes to hosts in one of them. Always on, as nova's request filter for {@code
 * limit_tenants_to_placement_aggregate} is: whoever makes the request decides whether to confine it.
 */
public final class ConfinementFilter extends FactFilter<Set<String>> {
    static final Reason OUTSIDE = Reason.lasting(
            75,
            "OUTSIDE_AGGREGATES",
            "{host} is in none of the aggregates {aggregates}.",
            "outside the aggregates of this project",
            "Ask the administrator to add a host to the project's aggregates.");

    @Override
    public String name() {
        return "AggregateConfinement";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.ARRIVALS;
    }

    @Override
    protected List<Set<String>> needs(PlacementRequest request) {
        Set<String> aggregates = request.destination().aggregates();
        return aggregates.isEmpty() ? List.of() : List.of(aggregates);
    }

    @Override
    protected Verdict judge(Set<String> need, HostFacts host) {
        return host.aggregates().stream().map(Aggregate::name).anyMatch(need::contains)
                ? Verdict.FITS
                : OUTSIDE.refuse(Map.of("aggregates", need));
    }
}
