package io.mullion.scheduler.filter;

import io.mullion.scheduler.plan.Check;
import io.mullion.scheduler.plan.CompiledFilter;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Verdict;
import java.util.function.Consumer;

/** A filter that every host passes: nova's {@code AllHostsFilter}, and names that are kept so that old files load. */
public record ConstantFilter(String name) implements CompiledFilter {
    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        return Verdict.FITS;
    }

    @Override
    public void compile(PlacementRequest request, Consumer<Check> plan) {
        // nothing to meet
    }
}
