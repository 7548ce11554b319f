package io.mullion.scheduler.filter.host;

import io.mullion.scheduler.filter.Moves;
import io.mullion.scheduler.plan.Check;
import io.mullion.scheduler.plan.CompiledFilter;
import io.mullion.scheduler.table.Column;
import io.mullion.scheduler.table.FactTest;
import io.mullion.scheduler.table.FigureCodec;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostStatus;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The host's service is enabled and was heard of lately, and the system operates with its console in reach.
 * {@code reference/scheduler-filters.md} §1.3; the part about system and console is inferred.
 *
 * @param downAfter seconds of silence after which a host counts as down
 */
public record ComputeFilter(long downAfter) implements CompiledFilter {
    static final Reason DISABLED = Reason.lasting(
            7,
            "HOST_DISABLED",
            "{host} is disabled ({reason}).",
            "disabled",
            "Ask the administrator to enable a host.");
    static final Reason DOWN = Reason.passing(
            8,
            "HOST_DOWN",
            "{host} has not reported for {seconds} s.",
            "down",
            "Try again when the hosts that are down are back.");
    static final Reason FORCED_DOWN = Reason.passing(
            9, "HOST_DOWN", "{host} was declared down.", "down", "Try again when the hosts that are down are back.");
    static final Reason NOT_OPERATING = Reason.passing(
            10,
            "HOST_NOT_OPERATING",
            "{host} is {state}.",
            "not operating or out of their console's reach",
            "Try again when the hosts operate and their consoles answer.");

    @Override
    public String name() {
        return "ComputeFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.NOT_REBUILD;
    }

    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        HostStatus status = host.facts().status();
        if (!status.service().enabled()) {
            String why = status.service().disabledReason();
            return DISABLED.refuse(Map.of("reason", why.isBlank() ? "no reason given" : why));
        }
        if (status.service().forcedDown()) {
            return FORCED_DOWN.refuse();
        }
        long silent = request.asOf() - host.figures().reportedAt();
        if (silent > downAfter) {
            return DOWN.refuse(Map.of("seconds", silent));
        }
        return status.system() == HostInventory.State.OPERATING
                ? Verdict.FITS
                : NOT_OPERATING.refuse(Map.of(
                        "state", status.system().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    @Override
    public void compile(PlacementRequest request, Consumer<Check> plan) {
        plan.accept(new Check.Fact(Usable.NOW));
        plan.accept(new Check.AtLeast(Column.REPORTED_AT, FigureCodec.time(request.asOf() - downAfter)));
    }

    private enum Usable implements FactTest {
        NOW;

        @Override
        public boolean passes(HostFacts facts) {
            HostStatus status = facts.status();
            return status.service().enabled()
                    && !status.service().forcedDown()
                    && status.system() == HostInventory.State.OPERATING;
        }
    }
}
