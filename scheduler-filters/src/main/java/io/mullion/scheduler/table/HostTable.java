package io.mullion.scheduler.table;

import io.mullion.spi.placement.Claim;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostFigures;
import io.mullion.spi.placement.HostView;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All hosts of a site. Changes come from any thread, one after the other; readers take a {@link #snapshot}, which never
 * changes and costs a copy of two small arrays. A change copies at most one block of 64 hosts, and only the first change
 * of that block after a snapshot does.
 */
public final class HostTable {
    /** Questions about hosts whose answers are kept. */
    private static final int QUESTIONS = 512;

    private final FactIndex index = new FactIndex(QUESTIONS);
    private final Versions versions = new Versions();
    private final Interner interner = new Interner();
    private final Domains domains = new Domains();
    private FactBlock[] facts = {};
    private FigureBlock[] figures = {};
    private Map<String, Integer> rows = new HashMap<>();
    private boolean rowsShared;
    private int end;
    private volatile @Nullable HostSnapshot latest;

    /** Adds a host, or takes this for what is known of it now. */
    public synchronized void put(HostView host) {
        share(host.facts());
        Integer known = rows.get(host.host());
        int row = known != null ? known : newRow(host.host());
        HostFacts now = setFacts(row, host.facts());
        FigureCodec.write(writableFigures(Blocks.block(row)).values(), Blocks.slot(row), host.figures(), now);
        latest = null;
    }

    /** Forgets a host; quiet if it is not there. */
    public synchronized void remove(String host) {
        Integer row = rows.get(host);
        if (row == null) {
            return;
        }
        FactBlock block = writableFacts(Blocks.block(row));
        domains.leave(block.domain(Blocks.slot(row)));
        block.set(Blocks.slot(row), null, 0);
        writableRows().remove(host);
        latest = null;
    }

    /**
     * Replaces the figures of a host, its facts unchanged.
     *
     * @return whether the host is known
     */
    public synchronized boolean update(String host, HostFigures now) {
        return changeFigures(host, before -> now);
    }

    /**
     * Counts a claim, or gives one back if it is negated.
     *
     * @return whether the host is known
     */
    public synchronized boolean claim(String host, Claim claim) {
        Integer row = rows.get(host);
        if (row == null) {
            return false;
        }
        if (Claims.touchesFacts(claim)) {
            setFacts(row, Claims.facts(factsOf(row), claim));
        }
        return changeFigures(host, old -> old.after(claim));
    }

    /**
     * Notes that a host was heard of.
     *
     * @param epochSecond when, in seconds since 1970
     * @return whether the host is known
     */
    public synchronized boolean heard(String host, long epochSecond) {
        Integer row = rows.get(host);
        if (row == null) {
            return false;
        }
        FigureBlock block = writableFigures(Blocks.block(row));
        block.values()[Column.REPORTED_AT.start() + Blocks.slot(row)] = FigureCodec.time(epochSecond);
        latest = null;
        return true;
    }

    /** The hosts as they are now; the same object until something changes. */
    public HostSnapshot snapshot() {
        HostSnapshot current = latest;
        return current != null ? current : freeze();
    }

    /** Number of hosts. */
    public synchronized int size() {
        return rows.size();
    }

    private synchronized HostSnapshot freeze() {
        HostSnapshot current = latest;
        if (current == null) {
            versions.endEpoch();
            rowsShared = true;
            current = new HostSnapshot(facts.clone(), figures.clone(), domains.freeze(), rows, index, versions);
            latest = current;
        }
        return current;
    }

    private boolean changeFigures(String host, UnaryOperator<HostFigures> change) {
        Integer row = rows.get(host);
        if (row == null) {
            return false;
        }
        int[] values = writableFigures(Blocks.block(row)).values();
        int slot = Blocks.slot(row);
        FigureCodec.write(values, slot, change.apply(FigureCodec.read(values, slot)), factsOf(row));
        latest = null;
        return true;
    }

    private HostFacts setFacts(int row, HostFacts wanted) {
        HostFacts before = facts[Blocks.block(row)].row(Blocks.slot(row));
        if (before != null && before.equals(wanted)) {
            return before;
        }
        HostFacts shared = interner.shared(wanted);
        FactBlock block = writableFacts(Blocks.block(row));
        int domain = domains.enter(shared.aggregates());
        if (before != null) {
            domains.leave(block.domain(Blocks.slot(row)));
        }
        block.set(Blocks.slot(row), shared, domain);
        return shared;
    }

    private HostFacts factsOf(int row) {
        HostFacts known = facts[Blocks.block(row)].row(Blocks.slot(row));
        if (known == null) {
            throw new IllegalStateException("row " + row + " is vacant");
        }
        return known;
    }

    /** Forgets shared parts that no host may have any more, when they have become many. */
    private void share(HostFacts coming) {
        if (interner.size() > 1000 + 8 * rows.size()) {
            interner.clear();
            for (int row : rows.values()) {
                interner.shared(factsOf(row));
            }
            interner.shared(coming);
        }
    }

    private int newRow(String host) {
        int row = rows.size() < end ? vacantRow() : end++;
        if (Blocks.block(row) == facts.length) {
            int larger = Math.max(4, facts.length + facts.length / 2);
            int from = facts.length;
            facts = Arrays.copyOf(facts, larger);
            figures = Arrays.copyOf(figures, larger);
            for (int i = from; i < larger; i++) {
                facts[i] = FactBlock.empty(versions.epoch(), versions.next());
                figures[i] = FigureBlock.empty(versions.epoch());
            }
        }
        writableRows().put(host, row);
        return row;
    }

    private int vacantRow() {
        for (int block = 0; ; block++) {
            long vacant = ~facts[block].occupied();
            if (vacant != 0) {
                return Blocks.row(block, Long.numberOfTrailingZeros(vacant));
            }
        }
    }

    private FactBlock writableFacts(int block) {
        if (facts[block].epoch() != versions.epoch()) {
            facts[block] = facts[block].copy(versions.epoch(), versions.next());
        }
        return facts[block];
    }

    private FigureBlock writableFigures(int block) {
        if (figures[block].epoch() != versions.epoch()) {
            figures[block] = figures[block].copy(versions.epoch());
        }
        return figures[block];
    }

    private Map<String, Integer> writableRows() {
        if (rowsShared) {
            rows = new HashMap<>(rows);
            rowsShared = false;
        }
        return rows;
    }
}
