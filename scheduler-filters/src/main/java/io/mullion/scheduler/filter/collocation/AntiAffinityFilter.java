package io.mullion.scheduler.filter.collocation;

import io.mullion.scheduler.filter.Moves;
import io.mullion.scheduler.plan.Check;
import io.mullion.scheduler.plan.CompiledFilter;
import io.mullion.spi.placement.CollocationRule.Member;
import io.mullion.spi.placement.CollocationRule.Policy;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Hard anti-affinity, for every rule the server is in: no host gets more members than the rule allows, members on their
 * way there counted. A move waits for any member with work in progress; a new server waits only for one whose host is not
 * decided, so that several can be built at once. {@code reference/scheduler-filters.md} §1.10; the second half of the
 * waiting rule is ours.
 *
 * @param name the PowerVC name or nova's
 */
public record AntiAffinityFilter(String name) implements CompiledFilter {
    static final Reason VIOLATION = Reason.lasting(
            23,
            "ANTI_AFFINITY_VIOLATION",
            "Placing {server} on {host} would break rule {rule}: {members} there already.",
            "taken by other members of collocation rule {rule}",
            "Add a host, or take the server out of the collocation rule.");

    @Override
    public Set<Operation> operations() {
        return Moves.ARRIVALS;
    }

    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        for (Others others : Others.of(request, Policy.ANTI_AFFINITY)) {
            Optional<Member> waiting = waiting(request, others);
            if (waiting.isPresent()) {
                return others.refuseFor(waiting.get());
            }
            if (others.full().contains(host.host()) && !request.isCurrentHost(host.host())) {
                return VIOLATION.refuse(Map.of(
                        "server", request.subject().name(),
                        "rule", others.rule().name(),
                        "members", others.on(host.host())));
            }
        }
        return Verdict.FITS;
    }

    @Override
    public void compile(PlacementRequest request, Consumer<Check> plan) {
        for (Others others : Others.of(request, Policy.ANTI_AFFINITY)) {
            if (waiting(request, others).isPresent()) {
                plan.accept(new Check.Nowhere());
            }
            Set<String> full = new HashSet<>(others.full());
            request.sourceHost().ifPresent(full::remove);
            plan.accept(new Check.Except(full));
        }
    }

    private static Optional<Member> waiting(PlacementRequest request, Others others) {
        return request.operation().isMove() ? others.busy() : others.undecided(Integer.MAX_VALUE);
    }
}
