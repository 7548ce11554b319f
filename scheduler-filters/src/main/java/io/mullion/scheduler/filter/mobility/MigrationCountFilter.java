package io.mullion.scheduler.filter.mobility;

import io.mullion.scheduler.filter.Moves;
import io.mullion.scheduler.plan.Check;
import io.mullion.scheduler.plan.CompiledFilter;
import io.mullion.scheduler.table.Column;
import io.mullion.spi.compute.HostInventory.MigrationFigures;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code PowerVMMigrationCountFilter}: both hosts have a free mobility slot of the kind of move, started moves counted; a
 * remote restart needs one at the target, of the inactive kind (inferred). {@code reference/scheduler-filters.md} §1.16.
 */
public final class MigrationCountFilter implements CompiledFilter {
    static final Reason LIMIT = Reason.passing(
            29,
            "MIGRATION_LIMIT",
            "{host}: {frame} already runs {count} of {most} {kind} migrations.",
            "busy with {kind} migrations, as they or the source host may be",
            "Try again when migrations in progress have ended.");

    @Override
    public String name() {
        return "PowerVMMigrationCountFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.union(Mobile.WITH_RESTART, EnumSet.of(Operation.LIVE_UPDATE));
    }

    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        boolean running = request.movesRunning();
        return refusal(host, running)
                .or(() -> leaving(request).flatMap(source -> refusal(source, running)))
                .orElse(Verdict.FITS);
    }

    @Override
    public void compile(PlacementRequest request, Consumer<Check> plan) {
        boolean running = request.movesRunning();
        if (leaving(request).flatMap(source -> refusal(source, running)).isPresent()) {
            plan.accept(new Check.Nowhere());
        }
        plan.accept(new Check.AtLeast(running ? Column.FREE_ACTIVE_SLOTS : Column.FREE_INACTIVE_SLOTS, 1));
    }

    /** The source host, if the move needs a slot there: a host that is gone does not. */
    private static Optional<HostView> leaving(PlacementRequest request) {
        return request.operation() == Operation.EVACUATE ? Optional.empty() : request.source();
    }

    private static Optional<Verdict> refusal(HostView host, boolean running) {
        MigrationFigures slots = host.figures().load().migrations();
        int count = running ? slots.activeInProgress() : slots.inactiveInProgress();
        int most = running ? slots.activeSupported() : slots.inactiveSupported();
        return count < most
                ? Optional.empty()
                : Optional.of(LIMIT.refuse(
                        Map.of("frame", host.host(), "count", count, "most", most, "kind", Mobile.kind(running))));
    }
}
