package io.mullion.scheduler.filter.host;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A reserved host takes new servers of its lease only. {@code reference/scheduler-filters.md} §3. */
public final class ReservedHostFilter extends FactFilter<Optional<String>> {
    static final Reason RESERVED = Reason.lasting(
            62,
            "HOST_RESERVED",
            "{host} is reserved for lease {lease}.",
            "reserved for others",
            "Use a lease of your own, or wait until one ends.");

    @Override
    public String name() {
        return "ReservedHost";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.STARTS;
    }

    @Override
    protected List<Optional<String>> needs(PlacementRequest request) {
        return List.of(request.destination().lease());
    }

    @Override
    protected Verdict judge(Optional<String> lease, HostFacts host) {
        Optional<String> reserved = host.status().reservation();
        return reserved.isEmpty() || reserved.equals(lease)
                ? Verdict.FITS
                : RESERVED.refuse(Map.of("lease", reserved.get()));
    }
}
