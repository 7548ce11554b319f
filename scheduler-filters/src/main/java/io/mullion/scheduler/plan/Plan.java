package io.mullion.scheduler.plan;

import io.mullion.scheduler.table.Column;
import io.mullion.scheduler.table.FactTest;
import io.mullion.scheduler.table.HostSnapshot;
import io.mullion.scheduler.table.HostSnapshot.Answers;
import io.mullion.spi.placement.HostFilter;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.PlacementRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request compiled once. Bit sets are intersected first, because one word decides 64 hosts; columns are compared for
 * blocks with survivors; hosts are looked at one by one only where a filter has no other form. The order of the filters
 * does not matter, because every host must meet every condition.
 */
public final class Plan {
    private final PlacementRequest request;
    private final FactTest[] facts;
    private final Bound[] bounds;
    private final @Nullable Set<String> only;
    private final Set<String> except;
    private final List<HostFilter> eachHost;
    private final boolean nowhere;

    private Plan(PlacementRequest request, Collector checks) {
        this.request = request;
        this.facts = checks.facts.toArray(FactTest[]::new);
        this.bounds = checks.bounds();
        this.only = checks.only;
        this.except = checks.except;
        this.eachHost = List.copyOf(checks.eachHost);
        this.nowhere = checks.nowhere;
    }

    /** Compiles the request for these filters. */
    public static Plan of(PlacementRequest request, List<HostFilter> filters) {
        Collector checks = new Collector();
        for (HostFilter filter : filters) {
            if (filter.operations().contains(request.operation())) {
                checks.collect(filter, request);
            }
        }
        return new Plan(request, checks);
    }

    /** What is asked for. */
    public PlacementRequest request() {
        return request;
    }

    /**
     * Finds the hosts that fit.
     *
     * @param survivors one bit for each row, at least {@code snapshot.blocks()} words; overwritten
     * @return how many there are
     */
    public int run(HostSnapshot snapshot, long[] survivors) {
        if (nowhere || !start(snapshot, survivors)) {
            Arrays.fill(survivors, 0, snapshot.blocks(), 0);
            return 0;
        }
        Answers[] answers = new Answers[facts.length];
        for (int i = 0; i < facts.length; i++) {
            answers[i] = snapshot.answers(facts[i]);
        }
        int count = 0;
        for (int block = 0; block < snapshot.blocks(); block++) {
            long alive = survivors[block];
            for (int i = 0; i < answers.length && alive != 0; i++) {
                alive &= answers[i].bits(block);
            }
            for (int i = 0; i < bounds.length && alive != 0; i++) {
                alive &= bounds[i].mask(snapshot, block, alive);
            }
            if (alive != 0 && !eachHost.isEmpty()) {
                alive = ask(snapshot, block, alive);
            }
            survivors[block] = alive;
            count += Long.bitCount(alive);
        }
        return count;
    }

    /** Marks the hosts to start from. */
    private boolean start(HostSnapshot snapshot, long[] survivors) {
        if (only == null) {
            for (int block = 0; block < snapshot.blocks(); block++) {
                survivors[block] = snapshot.occupied(block);
            }
        } else {
            Arrays.fill(survivors, 0, snapshot.blocks(), 0);
            for (String host : only) {
                mark(snapshot.row(host), survivors, true);
            }
        }
        for (String host : except) {
            mark(snapshot.row(host), survivors, false);
        }
        return snapshot.size() > 0;
    }

    private static void mark(int row, long[] survivors, boolean in) {
        if (row >= 0) {
            long bit = 1L << row;
            survivors[row >>> 6] = in ? survivors[row >>> 6] | bit : survivors[row >>> 6] & ~bit;
        }
    }

    private long ask(HostSnapshot snapshot, int block, long alive) {
        long fitting = 0;
        for (long left = alive; left != 0; left &= left - 1) {
            int slot = Long.numberOfTrailingZeros(left);
            if (allFit(snapshot.view((block << 6) | slot))) {
                fitting |= 1L << slot;
            }
        }
        return fitting;
    }

    private boolean allFit(HostView host) {
        for (HostFilter filter : eachHost) {
            if (!Guarded.check(filter, request, host).fits()) {
                return false;
            }
        }
        return true;
    }

    /** Sorts checks by what they cost. */
    private static final class Collector {
        private final Set<FactTest> facts = new LinkedHashSet<>();
        private final Map<Column, Integer> least = new EnumMap<>(Column.class);
        private final Map<Column, Integer> most = new EnumMap<>(Column.class);
        private @Nullable Set<String> only;
        private final Set<String> except = new HashSet<>();
        private final List<HostFilter> eachHost = new ArrayList<>();
        private boolean nowhere;

        void collect(HostFilter filter, PlacementRequest request) {
            if (filter instanceof CompiledFilter compiled) {
                try {
                    compiled.compile(request, this::add);
                } catch (RuntimeException defect) {
                    nowhere = true; // its row form fails in the same way for each host, and says so there
                }
            } else {
                eachHost.add(filter);
            }
        }

        private void add(Check check) {
            switch (check) {
                case Check.Fact fact -> facts.add(fact.test());
                case Check.AtLeast bound -> least.merge(bound.column(), bound.bound(), Math::max);
                case Check.AtMost bound -> most.merge(bound.column(), bound.bound(), Math::min);
                case Check.Only names -> restrict(names.hosts());
                case Check.Except names -> except.addAll(names.hosts());
                case Check.Nowhere none -> nowhere = true;
                case Check.EachHost each -> eachHost.add(each.filter());
            }
        }

        private void restrict(Set<String> hosts) {
            Set<String> both = new HashSet<>(hosts);
            if (only != null) {
                both.retainAll(only);
            }
            only = both;
        }

        Bound[] bounds() {
            List<Bound> all = new ArrayList<>();
            least.forEach((column, bound) -> all.add(new Bound(column, bound, true)));
            most.forEach((column, bound) -> all.add(new Bound(column, bound, false)));
            return all.toArray(Bound[]::new);
        }
    }
}
