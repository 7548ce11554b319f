package io.mullion.scheduler.filter.collocation;

import io.mullion.scheduler.filter.Moves;
import io.mullion.scheduler.plan.Check;
import io.mullion.scheduler.plan.CompiledFilter;
import io.mullion.spi.placement.Hints.Place;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Not on the host of any server in the hint {@code different_host}. {@code reference/scheduler-filters.md} §4. */
public final class DifferentHostFilter implements CompiledFilter {
    static final Reason SAME = Reason.lasting(
            68,
            "NOT_DIFFERENT_HOST",
            "{host} holds a server that the hint different_host names.",
            "holding a server of the hint different_host",
            "Leave out the hint different_host.");

    @Override
    public String name() {
        return "DifferentHostFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.ARRIVALS;
    }

    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        return hosts(request).contains(host.host()) ? SAME.refuse() : Verdict.FITS;
    }

    @Override
    public void compile(PlacementRequest request, Consumer<Check> plan) {
        plan.accept(new Check.Except(hosts(request)));
    }

    private static Set<String> hosts(PlacementRequest request) {
        return request.hints().differentHost().stream()
                .map(Place::host)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
