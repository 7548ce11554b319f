package io.mullion.scheduler.filter.collocation;

import io.mullion.scheduler.filter.Moves;
import io.mullion.scheduler.plan.Check;
import io.mullion.scheduler.plan.CompiledFilter;
import io.mullion.spi.placement.CollocationRule.Policy;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Hard affinity, for every rule the server is in: it goes where the others are. A server of a rule with other members
 * does not move. A member whose work in progress leaves open where it ends makes everybody wait; one that is being built
 * on a claimed host counts as being there. {@code reference/scheduler-filters.md} §1.9; waiting is inferred.
 *
 * @param name the PowerVC name or nova's
 */
public record AffinityFilter(String name) implements CompiledFilter {
    static final Reason VIOLATION = Reason.lasting(
            17,
            "AFFINITY_VIOLATION",
            "{host} does not hold the members of collocation rule {rule} (they are on {hosts}).",
            "not the host of collocation rule {rule}",
            "Make room on the host of the other members, or take the server out of the collocation rule.");
    static final Reason FROZEN = Reason.lasting(
            18,
            "AFFINITY_FROZEN",
            "{host}: {server} cannot move, because collocation rule {rule} keeps it with {members}.",
            "out of reach, because collocation rule {rule} keeps the server with others",
            "Take the server out of the collocation rule, move it, and put it back.");

    @Override
    public Set<Operation> operations() {
        return Moves.ARRIVALS;
    }

    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        for (Others others : Others.of(request, Policy.AFFINITY)) {
            Verdict verdict = everywhere(request, others).orElseGet(() -> here(others, host.host()));
            if (!verdict.fits()) {
                return verdict;
            }
        }
        return Verdict.FITS;
    }

    @Override
    public void compile(PlacementRequest request, Consumer<Check> plan) {
        for (Others others : Others.of(request, Policy.AFFINITY)) {
            if (everywhere(request, others).isPresent()) {
                plan.accept(new Check.Nowhere());
            } else if (!others.hosts().isEmpty()) {
                plan.accept(new Check.Only(others.hosts()));
            }
        }
    }

    /** A refusal that holds for every host. */
    private static Optional<Verdict> everywhere(PlacementRequest request, Others others) {
        if (request.operation().isMove() && !others.members().isEmpty()) {
            return Optional.of(FROZEN.refuse(Map.of(
                    "server", request.subject().name(),
                    "rule", others.rule().name(),
                    "members",
                            others.members().stream()
                                    .map(member -> member.name())
                                    .toList())));
        }
        return others.undecided(1).map(others::refuseFor);
    }

    private static Verdict here(Others others, String host) {
        Set<String> hosts = others.hosts();
        return hosts.isEmpty() || hosts.contains(host)
                ? Verdict.FITS
                : VIOLATION.refuse(Map.of("rule", others.rule().name(), "hosts", hosts));
    }
}
