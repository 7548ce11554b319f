package io.mullion.scheduler.weigher;

import io.mullion.scheduler.config.SchedulerOption;
import io.mullion.scheduler.table.Column;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.PlacementRequest;
import java.util.Optional;

/**
 * Hosts where builds failed lately come last, before any policy has its say: its multiplier is negated, as nova does.
 * {@code reference/weighers-policies.md} §1.3.
 */
public final class BuildFailureWeigher implements CompiledWeigher {
    @Override
    public String name() {
        return "BuildFailureWeigher";
    }

    @Override
    public double weigh(PlacementRequest request, HostView host) {
        return host.figures().load().failedBuilds();
    }

    @Override
    public String multiplierOption() {
        return SchedulerOption.BUILD_FAILURE_WEIGHT.key();
    }

    @Override
    public double defaultMultiplier() {
        return Double.parseDouble(SchedulerOption.BUILD_FAILURE_WEIGHT.defaultText());
    }

    @Override
    public Optional<Raw> compile(PlacementRequest request) {
        return Optional.of(new Raw.Figure(Column.FAILED_BUILDS));
    }

    @Override
    public boolean abovePolicy() {
        return true;
    }
}
