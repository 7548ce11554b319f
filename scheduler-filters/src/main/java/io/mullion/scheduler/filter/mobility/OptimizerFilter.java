package io.mullion.scheduler.filter.mobility;

import io.mullion.scheduler.filter.AggregateNumbers;
import io.mullion.scheduler.plan.Check;
import io.mullion.scheduler.plan.CompiledFilter;
import io.mullion.spi.compute.HostInventory.Management.Kind;
import io.mullion.spi.placement.Aggregate;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostFigures;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Optimization;
import io.mullion.spi.placement.Optimization.Goal;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code PowerVCDROFilter}: a move by the Dynamic Resource Optimizer leaves out what is excluded, does not disturb hosts
 * it works on already, and does not push the target over its group's threshold. {@code reference/scheduler-filters.md}
 * §1.25, inferred from documentation.
 */
public final class OptimizerFilter implements CompiledFilter {
    static final Reason EXCLUDED = Reason.lasting(
            48,
            "DRO_EXCLUDED",
            "{host}: {what} is excluded from optimization.",
            "excluded from optimization",
            "Ask the administrator to include hosts, servers and host group in optimization.");
    static final Reason BUSY = Reason.passing(
            49,
            "DRO_BUSY",
            "{host} has an optimization in progress or was over its threshold lately.",
            "being optimized themselves",
            "Wait for the next evaluation.");
    static final Reason WOULD_EXCEED = Reason.passing(
            55,
            "DRO_WOULD_EXCEED",
            "{host} would reach {utilization}% (threshold {threshold}%).",
            "too heavily used to take the server (threshold {threshold}%)",
            "Wait until the load falls, or ask for more hosts.");
    private static final int DEFAULT_THRESHOLD = 70;

    @Override
    public String name() {
        return "PowerVCDROFilter";
    }

    @Override
    public Set<Operation> operations() {
        return EnumSet.of(Operation.OPTIMIZE);
    }

    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        Optimization wanted = request.optimization()
                .orElseThrow(() -> new IllegalArgumentException("a move by the optimizer says what it optimizes"));
        if (wanted.serverExcluded()) {
            return excluded(request.subject().name());
        }
        if (request.source()
                .filter(source -> isExcluded(source.facts(), wanted))
                .isPresent()) {
            return excluded(Mobile.sourceName(request));
        }
        if (isExcluded(host.facts(), wanted)) {
            return excluded(host.host());
        }
        if (!enabled(host.facts().aggregates())) {
            return excluded("host group " + host.facts().hostGroup().orElse("none"));
        }
        return host.facts().status().optimizer().busy() ? BUSY.refuse() : load(wanted, host);
    }

    @Override
    public void compile(PlacementRequest request, Consumer<Check> plan) {
        plan.accept(new Check.EachHost(this));
    }

    private static Verdict load(Optimization wanted, HostView host) {
        HostFigures figures = host.figures();
        boolean processors = wanted.goal() == Goal.PROCESSORS;
        int now = processors
                ? figures.utilization().processors()
                : figures.utilization().memory();
        long total =
                processors ? figures.units().hundredths() : figures.memory().value();
        long more = processors
                ? wanted.usedUnits().hundredths()
                : wanted.usedMemory().value();
        long threshold = AggregateNumbers.smallestWhole(
                group(host.facts().aggregates()), "runtimepolicy-threshold", DEFAULT_THRESHOLD);
        if (now < 0 || total <= 0) {
            return WOULD_EXCEED.refuse(Map.of("utilization", "an unknown ", "threshold", threshold));
        }
        long after = now + Math.ceilDiv(more * 10_000, total);
        return after <= threshold * 100
                ? Verdict.FITS
                : WOULD_EXCEED.refuse(
                        Map.of("utilization", BigDecimal.valueOf(after, 2).toPlainString(), "threshold", threshold));
    }

    /** Hosts managed by an HMC do not report memory use, so memory is not optimized there. */
    private static boolean isExcluded(HostFacts host, Optimization wanted) {
        return host.status().optimizer().excluded()
                || (wanted.goal() == Goal.MEMORY && host.management().kind() == Kind.HMC);
    }

    private static boolean enabled(List<Aggregate> aggregates) {
        return group(aggregates).stream()
                .anyMatch(group -> Boolean.parseBoolean(
                        group.metadata().getOrDefault("dro_enabled", "").strip()));
    }

    private static List<Aggregate> group(List<Aggregate> aggregates) {
        return aggregates.stream().filter(Aggregate::hostGroup).toList();
    }

    private static Verdict excluded(String what) {
        return EXCLUDED.refuse(Map.of("what", what));
    }
}
