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
 * Enough local disk; a server on volumes asks for none and fits everywhere. {@code reference/scheduler-filters.md} §4.
 */
public final class DiskFilter implements CompiledFilter {
    static final Reason INSUFFICIENT = Reason.passing(
            6,
            "DISK_INSUFFICIENT",
            "{host}: needs {need} of local disk, {usable} usable.",
            "short of local disk (most free {usable}, needs {need})",
            "Choose a template with less local disk, or start from a volume.");

    @Override
    public String name() {
        return "DiskFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.NOT_REBUILD;
    }

    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        long need = request.demand().disk().value();
        long more = need - Held.by(request, host.host()).disk().value();
        HostFigures figures = host.figures();
        long usable = FigureCodec.usable(
                figures.disk().value(),
                figures.freeDisk().value(),
                host.facts().ratios().disk());
        return more <= 0 || more <= usable
                ? Verdict.FITS
                : INSUFFICIENT.refuse(Map.of("need", Mib.of(more), "usable", Mib.of(usable)));
    }

    @Override
    public void compile(PlacementRequest request, Consumer<Check> plan) {
        long need = request.demand().disk().value();
        if (request.operation() == Operation.RESIZE) {
            plan.accept(new Check.EachHost(this));
        } else if (need > 0) {
            plan.accept(new Check.AtLeast(Column.DISK_ROOM, FigureCodec.cut(need)));
        }
    }
}
