package io.mullion.scheduler.filter.host;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The host reports every metric that the metrics weigher needs. {@code reference/scheduler-filters.md} §4. */
public final class MetricsFilter extends FactFilter<Set<String>> {
    static final Reason MISSING = Reason.lasting(
            73,
            "METRIC_MISSING",
            "{host} does not report {metrics}.",
            "without metrics that weighing needs",
            "Ask the administrator to look at [metrics] weight_setting.");

    private final Set<String> metrics;

    /** The names in {@code [metrics] weight_setting}. */
    public MetricsFilter(Set<String> metrics) {
        this.metrics = Set.copyOf(metrics);
    }

    @Override
    public String name() {
        return "MetricsFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.NOT_REBUILD;
    }

    @Override
    protected List<Set<String>> needs(PlacementRequest request) {
        return metrics.isEmpty() ? List.of() : List.of(metrics);
    }

    @Override
    protected Verdict judge(Set<String> need, HostFacts host) {
        Set<String> missing = new TreeSet<>(need);
        missing.removeAll(host.extras().metrics().keySet());
        return missing.isEmpty() ? Verdict.FITS : MISSING.refuse(Map.of("metrics", missing));
    }
}
