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

/**
 * On the host of a server in the hint {@code same_host}; unknown servers are on no host, so a wrong id rejects every host.
 * {@code reference/scheduler-filters.md} §4.
 */
public final class SameHostFilter implements CompiledFilter {
    static final Reason OTHER = Reason.lasting(
            69,
            "NOT_SAME_HOST",
            "{host} holds no server that the hint same_host names.",
            "without a server of the hint same_host",
            "Check the ids in the hint same_host, or leave it out.");

    @Override
    public String name() {
        return "SameHostFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.ARRIVALS;
    }

    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        return request.hints().sameHost().isEmpty() || hosts(request).contains(host.host())
                ? Verdict.FITS
                : OTHER.refuse();
    }

    @Override
    public void compile(PlacementRequest request, Consumer<Check> plan) {
        if (!request.hints().sameHost().isEmpty()) {
            plan.accept(new Check.Only(hosts(request)));
        }
    }

    private static Set<String> hosts(PlacementRequest request) {
        return request.hints().sameHost().stream()
                .map(Place::host)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
