package io.mullion.scheduler.filter.host;

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

/**
 * A partition is resized where it is. {@code reference/scheduler-filters.md} §1.24, inferred with high confidence.
 */
public final class ResizeSameHostFilter implements CompiledFilter {
    static final Reason FIXED = Reason.lasting(
            46,
            "RESIZE_HOST_FIXED",
            "{server} can only be resized on {current}, not on {host}.",
            "not the server's host, where alone it can be resized",
            "Migrate the server to a host with room first.");

    @Override
    public String name() {
        return "PowerVCResizeSameHostFilter";
    }

    @Override
    public Set<Operation> operations() {
        return EnumSet.of(Operation.RESIZE);
    }

    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        return request.isCurrentHost(host.host())
                ? Verdict.FITS
                : FIXED.refuse(Map.of(
                        "server", request.subject().name(),
                        "current", request.sourceHost().orElse("its host")));
    }

    @Override
    public void compile(PlacementRequest request, Consumer<Check> plan) {
        plan.accept(new Check.Only(request.sourceHost().map(Set::of).orElse(Set.of())));
    }
}
