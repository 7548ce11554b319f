package io.mullion.scheduler.filter.capacity;

import io.mullion.scheduler.filter.Moves;
import io.mullion.scheduler.plan.Check;
import io.mullion.scheduler.plan.CompiledFilter;
import io.mullion.scheduler.table.Column;
import io.mullion.scheduler.table.FigureCodec;
import io.mullion.spi.placement.HostFigures;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import io.mullion.spi.units.Mib;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Enough memory for the partition and for what the hypervisor needs on top. One partition never exceeds what the host
 * has, whatever the ratio; a resize in place needs the difference only. {@code reference/scheduler-filters.md} §1.1;
 * counting the hypervisor's share is inferred.
 *
 * @param reserved memory kept free on every host
 */
public record RamFilter(Mib reserved) implements CompiledFilter {
    static final Reason INSUFFICIENT = Reason.passing(
            1,
            "RAM_INSUFFICIENT",
            "{host}: needs {need} ({desired} + {overhead} hypervisor), {usable} usable of {limit}.",
            "memory short (largest free {usable}, needs {need})",
            "Choose a template with less memory, or free memory on a host.");

    @Override
    public String name() {
        return "RamFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.NOT_REBUILD;
    }

    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        HostFigures figures = host.figures();
        long total = figures.memory().value();
        long usable = FigureCodec.usable(
                total, figures.freeMemory().value(), host.facts().ratios().memory());
        long need = request.demand().totalMemory().value();
        long more = need - Held.by(request, host.host()).memory().value();
        boolean shrinks = more <= 0 && more < need;
        return shrinks || (need + reserved.value() <= total && more + reserved.value() <= usable)
                ? Verdict.FITS
                : INSUFFICIENT.refuse(Map.of(
                        "need", Mib.of(more),
                        "desired", request.demand().memory().desired(),
                        "overhead", request.demand().overhead(),
                        "usable", Mib.of(usable - reserved.value()),
                        "limit", Mib.of(usable + total - figures.freeMemory().value())));
    }

    @Override
    public void compile(PlacementRequest request, Consumer<Check> plan) {
        if (request.operation() == Operation.RESIZE) {
            plan.accept(new Check.EachHost(this));
        } else {
            long need = request.demand().totalMemory().value() + reserved.value();
            plan.accept(new Check.AtLeast(Column.MEMORY_ROOM, FigureCodec.cut(need)));
        }
    }
}
