package io.mullion.scheduler.filter.capacity;

import io.mullion.scheduler.filter.Capable;
import io.mullion.scheduler.filter.Moves;
import io.mullion.scheduler.plan.Check;
import io.mullion.scheduler.plan.CompiledFilter;
import io.mullion.scheduler.table.Column;
import io.mullion.scheduler.table.FigureCodec;
import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.OsType;
import io.mullion.spi.compute.ProcessorSpec;
import io.mullion.spi.placement.HostFigures;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PartitionLimits;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import io.mullion.spi.units.ProcUnits;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Enough processing units: entitlement for shared processors, whole processors for dedicated ones; never virtual
 * processors against cores. Also the limits of one partition. {@code reference/scheduler-filters.md} §1.2 and §0.2; the
 * use of units is inferred, the limits are those of the public driver.
 */
public final class CoreFilter implements CompiledFilter {
    static final Reason INSUFFICIENT = Reason.passing(
            2,
            "PROC_UNITS_INSUFFICIENT",
            "{host}: needs {need} processing units, {free} free of {total}.",
            "short of processing units (most free {free}, needs {need})",
            "Choose a template with fewer processing units, or free some on a host.");
    static final Reason BELOW_MINIMUM = Reason.lasting(
            3,
            "PROC_UNITS_BELOW_MINIMUM",
            "{host}: {processors} virtual processors need at least {least} processing units each, {units} are asked for.",
            "need more processing units for each virtual processor",
            "Choose a template with more processing units or fewer virtual processors.");
    static final Reason TOO_MANY = Reason.lasting(
            4,
            "VIRTUAL_PROCESSORS_EXCEEDED",
            "{host}: a partition may have {most} virtual processors, {processors} are asked for.",
            "allow fewer virtual processors for one partition (at most {most})",
            "Choose a template with fewer virtual processors.");
    static final Reason NO_DEDICATED = Reason.lasting(
            5,
            "DEDICATED_PROCESSORS_UNSUPPORTED",
            "{host} has no partitions with dedicated processors.",
            "without dedicated processors",
            "Choose a template with shared processors.");

    @Override
    public String name() {
        return "CoreFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.NOT_REBUILD;
    }

    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        return limits(request, host).orElseGet(() -> room(request, host));
    }

    @Override
    public void compile(PlacementRequest request, Consumer<Check> plan) {
        if (request.operation() == Operation.RESIZE) {
            plan.accept(new Check.EachHost(this));
            return;
        }
        ProcessorSpec wanted = request.demand().processors();
        switch (wanted) {
            case ProcessorSpec.Dedicated dedicated ->
                plan.accept(new Check.Fact(new Capable(HostCapability.DEDICATED_PROCESSORS)));
            case ProcessorSpec.Shared shared ->
                plan.accept(new Check.AtMost(
                        Column.MINIMUM_PER_VIRTUAL,
                        shared.units().desired().hundredths() / Math.max(1, shared.desiredProcessors())));
        }
        plan.accept(new Check.AtLeast(
                isIbmI(request) ? Column.MAXIMUM_VIRTUAL_IBM_I : Column.MAXIMUM_VIRTUAL, most(wanted)));
        plan.accept(new Check.AtLeast(Column.UNIT_ROOM, request.demand().units().hundredths()));
    }

    private static Optional<Verdict> limits(PlacementRequest request, HostView host) {
        ProcessorSpec wanted = request.demand().processors();
        PartitionLimits limits = host.facts().limits();
        if (request.demand().dedicated()) {
            if (!host.facts().can(HostCapability.DEDICATED_PROCESSORS)) {
                return Optional.of(NO_DEDICATED.refuse());
            }
        } else if ((long) limits.minimumPerVirtual().hundredths() * wanted.desiredProcessors()
                > wanted.entitlement().hundredths()) {
            return Optional.of(BELOW_MINIMUM.refuse(Map.of(
                    "processors", wanted.desiredProcessors(),
                    "least", limits.minimumPerVirtual(),
                    "units", wanted.entitlement())));
        }
        int allowed = isIbmI(request) && limits.maximumVirtualIbmI() > 0
                ? limits.maximumVirtualIbmI()
                : limits.maximumVirtual();
        return allowed > 0 && most(wanted) > allowed
                ? Optional.of(TOO_MANY.refuse(Map.of("most", allowed, "processors", most(wanted))))
                : Optional.empty();
    }

    private static Verdict room(PlacementRequest request, HostView host) {
        HostFigures figures = host.figures();
        long total = figures.units().hundredths();
        if (total <= 0) {
            return Verdict.fitsBut("The processing units of " + host.host() + " are not known.");
        }
        long usable = FigureCodec.usable(
                total, figures.freeUnits().hundredths(), host.facts().ratios().processors());
        int need = request.demand().units().hundredths();
        int more = need - Held.by(request, host.host()).units().hundredths();
        boolean shrinks = more <= 0 && more < need;
        return shrinks || (need <= total && more <= usable)
                ? Verdict.FITS
                : INSUFFICIENT.refuse(Map.of(
                        "need", ProcUnits.ofHundredths(more),
                        "free", ProcUnits.ofHundredths(FigureCodec.cut(usable)),
                        "total", figures.units()));
    }

    private static int most(ProcessorSpec wanted) {
        return Math.max(wanted.desiredProcessors(), wanted.maximumProcessors());
    }

    private static boolean isIbmI(PlacementRequest request) {
        return request.guest().os().filter(os -> os == OsType.IBM_I).isPresent();
    }
}
