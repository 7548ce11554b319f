package io.mullion.scheduler.weigher;

import io.mullion.scheduler.config.SchedulerOption;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import java.util.Optional;

/** {@code CrossCellWeigher}: a cold move rather stays in its cell. {@code reference/weighers-policies.md} §1.3. */
public final class CellWeigher implements CompiledWeigher {
    @Override
    public String name() {
        return "CrossCellWeigher";
    }

    @Override
    public double weigh(PlacementRequest request, HostView host) {
        String from = sourceCell(request);
        return from.isEmpty() ? 0 : from.equals(host.facts().platform().cell()) ? 1 : -1;
    }

    @Override
    public String multiplierOption() {
        return SchedulerOption.CROSS_CELL_WEIGHT.key();
    }

    @Override
    public double defaultMultiplier() {
        return Double.parseDouble(SchedulerOption.CROSS_CELL_WEIGHT.defaultText());
    }

    @Override
    public Optional<Raw> compile(PlacementRequest request) {
        return sourceCell(request).isEmpty() ? Optional.empty() : Optional.of(new Raw.EachHost());
    }

    @Override
    public boolean abovePolicy() {
        return true;
    }

    private static String sourceCell(PlacementRequest request) {
        boolean cold = request.operation() == Operation.COLD_MIGRATE || request.operation() == Operation.RESIZE;
        return cold
                ? request.source()
                        .map(source -> source.facts().platform().cell())
                        .orElse("")
                : "";
    }
}
