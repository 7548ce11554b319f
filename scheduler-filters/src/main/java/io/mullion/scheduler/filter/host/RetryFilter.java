package io.mullion.scheduler.filter.host;

import io.mullion.scheduler.filter.Moves;
import io.mullion.scheduler.plan.Check;
import io.mullion.scheduler.plan.CompiledFilter;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Not again a host that failed for this request. {@code reference/scheduler-filters.md} §1.4. */
public final class RetryFilter implements CompiledFilter {
    static final Reason TRIED = Reason.passing(
            11,
            "ALREADY_TRIED",
            "{host} was already tried and failed: {error}.",
            "tried already without success",
            "Look at the errors of the hosts that were tried.");
    private static final Set<Operation> OPERATIONS =
            Moves.union(Moves.STARTS, Moves.LIVE, EnumSet.of(Operation.COLD_MIGRATE, Operation.EVACUATE));

    @Override
    public String name() {
        return "RetryFilter";
    }

    @Override
    public Set<Operation> operations() {
        return OPERATIONS;
    }

    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        String error = request.destination().tried().get(host.host());
        return error == null ? Verdict.FITS : TRIED.refuse(Map.of("error", error.isBlank() ? "no error given" : error));
    }

    @Override
    public void compile(PlacementRequest request, Consumer<Check> plan) {
        plan.accept(new Check.Except(request.destination().tried().keySet()));
    }
}
