package io.mullion.scheduler.filter;

import io.mullion.spi.placement.Operation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Sets of operations as the columns of {@code reference/scheduler-filters.md} §2 group them. */
public final class Moves {
    /** Everything but a rebuild in place. */
    public static final Set<Operation> NOT_REBUILD = without(Operation.REBUILD);

    /** Everything that may bring a server to a host where it is not: not a resize, not a rebuild. */
    public static final Set<Operation> ARRIVALS = without(Operation.RESIZE, Operation.REBUILD);

    /** A server gets a host for the first time, or again. */
    public static final Set<Operation> STARTS =
            Collections.unmodifiableSet(EnumSet.of(Operation.CREATE, Operation.UNSHELVE));

    /** Moves of a partition that keeps running, or may: by hand, by the optimizer, for maintenance. */
    public static final Set<Operation> LIVE =
            Collections.unmodifiableSet(EnumSet.of(Operation.LIVE_MIGRATE, Operation.OPTIMIZE, Operation.MAINTENANCE));

    private Moves() {}

    /** These sets of operations together. */
    @SafeVarargs
    public static Set<Operation> union(Set<Operation> first, Set<Operation>... more) {
        EnumSet<Operation> all = EnumSet.copyOf(first);
        for (Set<Operation> other : more) {
            all.addAll(other);
        }
        return Collections.unmodifiableSet(all);
    }

    private static Set<Operation> without(Operation first, Operation... rest) {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(first, rest)));
    }
}
