package io.mullion.scheduler.filter.aggregate;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.scheduler.filter.Words;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code AggregateTypeAffinityFilter}: a host whose aggregates list flavors under {@code instance_type} takes these only.
 * {@code reference/scheduler-filters.md} §4.
 */
public final class TypeAffinityFilter extends FactFilter<String> {
    static final Reason MISMATCH = Reason.lasting(
            65,
            "AGGREGATE_TYPE_MISMATCH",
            "{host} takes the flavors {flavors} only.",
            "not for flavor {flavor}",
            "Choose another template.");
    private static final String KEY = "instance_type";

    @Override
    public String name() {
        return "AggregateTypeAffinityFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.NOT_REBUILD;
    }

    @Override
    protected List<String> needs(PlacementRequest request) {
        return List.of(request.flavor().name());
    }

    @Override
    protected Verdict judge(String flavor, HostFacts host) {
        Set<String> flavors = Words.under(KEY, host.aggregates());
        boolean any = host.aggregates().stream()
                .noneMatch(aggregate -> aggregate.metadata().containsKey(KEY));
        return any || flavors.contains(flavor)
                ? Verdict.FITS
                : MISMATCH.refuse(Map.of("flavors", flavors, "flavor", flavor));
    }
}
