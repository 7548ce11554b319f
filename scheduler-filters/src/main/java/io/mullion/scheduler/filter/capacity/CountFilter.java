package io.mullion.scheduler.filter.capacity;

import io.mullion.scheduler.filter.AggregateNumbers;
import io.mullion.scheduler.filter.Moves;
import io.mullion.scheduler.plan.Check;
import io.mullion.scheduler.plan.CompiledFilter;
import io.mullion.scheduler.table.Column;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A host must have fewer than so many of something: servers, or operations in progress. The aggregate variants take the
 * smallest number that the host's aggregates carry under the option's name. {@code reference/scheduler-filters.md} §4.
 */
public final class CountFilter implements CompiledFilter {
    static final Reason BUSY = Reason.passing(
            66,
            "IO_OPS_LIMIT",
            "{host} has {count} operations in progress, {limit} are allowed.",
            "busy with {count} operations",
            "Try again when builds and migrations in progress have ended.");
    static final Reason FULL = Reason.passing(
            67,
            "INSTANCE_LIMIT",
            "{host} has {count} servers, {limit} are allowed.",
            "at their limit of {limit} servers",
            "Remove servers, or ask the administrator to raise the limit.");

    /** What is counted. */
    public enum Counted {
        /** Operations that keep the I/O servers busy. */
        IO_OPERATIONS("max_io_ops_per_host", Column.IO_OPERATIONS, BUSY),
        /** Servers. */
        INSTANCES("max_instances_per_host", Column.INSTANCES, FULL);

        private final String option;
        private final Column column;
        private final Reason reason;

        Counted(String option, Column column, Reason reason) {
            this.option = option;
            this.column = column;
            this.reason = reason;
        }

        private int of(HostView host) {
            return switch (this) {
                case IO_OPERATIONS -> host.figures().load().ioOperations();
                case INSTANCES -> host.figures().load().instances();
            };
        }
    }

    private final String name;
    private final Counted counted;
    private final int limit;
    private final boolean perAggregate;

    /** Fewer than {@code limit}, or than what the host's aggregates say if {@code perAggregate}. */
    public CountFilter(String name, Counted counted, int limit, boolean perAggregate) {
        this.name = name;
        this.counted = counted;
        this.limit = limit;
        this.perAggregate = perAggregate;
    }

    @Override
    public String name() {
        return name;
    }

    /** A server that is resized in place is counted already. */
    @Override
    public Set<Operation> operations() {
        return counted == Counted.INSTANCES ? Moves.ARRIVALS : Moves.NOT_REBUILD;
    }

    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        int allowed = perAggregate
                ? (int) AggregateNumbers.smallestWhole(host.facts().aggregates(), counted.option, limit)
                : limit;
        int count = counted.of(host);
        return count < allowed ? Verdict.FITS : counted.reason.refuse(Map.of("count", count, "limit", allowed));
    }

    @Override
    public void compile(PlacementRequest request, Consumer<Check> plan) {
        plan.accept(perAggregate ? new Check.EachHost(this) : new Check.AtMost(counted.column, limit - 1));
    }
}
