package io.mullion.scheduler.filter.host;

import io.mullion.scheduler.plan.Check;
import io.mullion.scheduler.plan.CompiledFilter;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The host asked for and no other, none of those to be left out, and for a move not the host where the server is; a
 * rebuild stays where it is. Always on. {@code reference/scheduler-flow.md} §1.
 */
public final class DestinationFilter implements CompiledFilter {
    static final Reason NOT_ASKED = Reason.lasting(
            78,
            "NOT_REQUESTED_HOST",
            "{host} is not the host asked for, {wanted}.",
            "not the host asked for",
            "Ask for another host, or for none.");
    static final Reason IGNORED = Reason.lasting(
            79, "HOST_IGNORED", "{host} is to be left out.", "left out by the request", "Do not leave out hosts.");
    static final Reason CURRENT = Reason.lasting(
            80,
            "CURRENT_HOST",
            "{host} is where {server} is now.",
            "where the server is already",
            "Add a host to the host group.");

    @Override
    public String name() {
        return "RequestedDestination";
    }

    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        String name = host.host();
        String wanted = request.destination().host().orElse(name);
        if (!wanted.equals(name)) {
            return NOT_ASKED.refuse(Map.of("wanted", wanted));
        }
        if (request.destination().ignoredHosts().contains(name)) {
            return IGNORED.refuse();
        }
        if (request.operation().isMove() && request.isCurrentHost(name)) {
            return CURRENT.refuse(Map.of("server", request.subject().name()));
        }
        String stays =
                request.operation() == Operation.REBUILD ? request.sourceHost().orElse(name) : name;
        return stays.equals(name) ? Verdict.FITS : NOT_ASKED.refuse(Map.of("wanted", stays));
    }

    @Override
    public void compile(PlacementRequest request, Consumer<Check> plan) {
        request.destination().host().map(Set::of).map(Check.Only::new).ifPresent(plan);
        if (!request.destination().ignoredHosts().isEmpty()) {
            plan.accept(new Check.Except(request.destination().ignoredHosts()));
        }
        if (request.operation().isMove()) {
            request.sourceHost().map(Set::of).map(Check.Except::new).ifPresent(plan);
        } else if (request.operation() == Operation.REBUILD) {
            request.sourceHost().map(Set::of).map(Check.Only::new).ifPresent(plan);
        }
    }
}
