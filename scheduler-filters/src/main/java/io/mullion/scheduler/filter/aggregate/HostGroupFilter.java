package io.mullion.scheduler.filter.aggregate;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Origin;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code PowerVCHostAggregateFilter}: a new server goes to the host group asked for, a moving one stays in its group; only
 * a remote restart to a named host may leave it, and only where an administrator says so. {@code
 * reference/scheduler-filters.md} §1.11, inferred from documentation.
 */
public final class HostGroupFilter extends FactFilter<HostGroupFilter.Need> {
    static final Reason MISMATCH = Reason.lasting(
            20,
            "HOST_GROUP_MISMATCH",
            "{host} is in host group {group}; {server} belongs to {wanted}.",
            "outside host group {wanted}",
            "Ask the administrator to add a host to the host group.");
    static final Reason UNKNOWN = Reason.lasting(
            21,
            "HOST_GROUP_UNKNOWN",
            "{host}: the host group of {server} is not known.",
            "not comparable, because the server's host group is not known",
            "Ask the administrator to put the server's host into a host group.");

    /**
     * Which group a host must be in.
     *
     * @param group the group; empty if it is not known, which no host meets
     * @param server the server's name, for the sentence
     */
    public record Need(Optional<String> group, String server) {
        /** The name is for the sentence only: servers of one group share their answers. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Need need && need.group.equals(group);
        }

        @Override
        public int hashCode() {
            return group.hashCode();
        }
    }

    @Override
    public String name() {
        return "PowerVCHostAggregateFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.ARRIVALS;
    }

    @Override
    protected List<Need> needs(PlacementRequest request) {
        List<Need> needs = new ArrayList<>();
        String server = request.subject().name();
        request.destination().hostGroup().ifPresent(group -> needs.add(new Need(Optional.of(group), server)));
        if (request.operation().isMove() && !GroupChange.allowed(request)) {
            Optional<String> seen = request.source().map(HostView::facts).flatMap(HostFacts::hostGroup);
            needs.add(new Need(seen.or(() -> request.origin().flatMap(Origin::hostGroup)), server));
        }
        return needs;
    }

    @Override
    protected Verdict judge(Need need, HostFacts host) {
        if (need.group().isEmpty()) {
            return UNKNOWN.refuse(Map.of("server", need.server()));
        }
        return need.group().equals(host.hostGroup())
                ? Verdict.FITS
                : MISMATCH.refuse(Map.of(
                        "group", host.hostGroup().orElse("none"),
                        "server", need.server(),
                        "wanted", need.group().get()));
    }
}
