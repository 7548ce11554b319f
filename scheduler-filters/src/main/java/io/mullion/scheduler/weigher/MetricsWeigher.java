package io.mullion.scheduler.weigher;

import io.mullion.scheduler.config.SchedulerOption;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.PlacementRequest;
import java.util.Map;
import java.util.Optional;

/**
 * {@code MetricsWeigher}: the sum of reported metrics, each times its ratio. A host without one of them weighs as
 * configured. Nova fails the whole request where metrics are required; here such a host only weighs least, and {@code
 * MetricsFilter} is the way to keep it out. {@code reference/weighers-policies.md} §1.3.
 */
public final class MetricsWeigher implements CompiledWeigher {
    private final Map<String, Double> ratios;
    private final double unavailable;

    /** The ratios by metric, and what a host weighs that does not report one of them. */
    public MetricsWeigher(Map<String, Double> ratios, double unavailable) {
        this.ratios = Map.copyOf(ratios);
        this.unavailable = unavailable;
    }

    @Override
    public String name() {
        return "MetricsWeigher";
    }

    @Override
    public double weigh(PlacementRequest request, HostView host) {
        Map<String, Double> metrics = host.facts().extras().metrics();
        double sum = 0;
        for (Map.Entry<String, Double> ratio : ratios.entrySet()) {
            Double metric = metrics.get(ratio.getKey());
            if (metric == null && ratio.getValue() != 0) {
                return unavailable;
            }
            sum += metric == null ? 0 : metric * ratio.getValue();
        }
        return sum;
    }

    @Override
    public String multiplierOption() {
        return SchedulerOption.METRICS_WEIGHT.key();
    }

    @Override
    public double defaultMultiplier() {
        return Double.parseDouble(SchedulerOption.METRICS_WEIGHT.defaultText());
    }

    @Override
    public Optional<Raw> compile(PlacementRequest request) {
        return ratios.isEmpty() ? Optional.empty() : Optional.of(new Raw.EachHost());
    }
}
