package io.mullion.scheduler.table;

import io.mullion.spi.placement.Claim;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The hosts at one moment. Never changes, so any number of threads may read it. Hosts have row numbers, which are stable
 * as long as the host is known; a row may be vacant.
 */
public final class HostSnapshot {
    private final FactBlock[] facts;
    private final FigureBlock[] figures;
    private final Domain[] domains;
    private final Map<String, Integer> rows;
    private final FactIndex index;
    private final Versions versions;

    HostSnapshot(
            FactBlock[] facts,
            FigureBlock[] figures,
            Domain[] domains,
            Map<String, Integer> rows,
            FactIndex index,
            Versions versions) {
        this.facts = facts;
        this.figures = figures;
        this.domains = domains;
        this.rows = rows;
        this.index = index;
        this.versions = versions;
    }

    /** Number of hosts. */
    public int size() {
        return rows.size();
    }

    /** Number of blocks; block {@code b} has the rows {@code 64 b} to {@code 64 b + 63}. */
    public int blocks() {
        return facts.length;
    }

    /** One bit for each row of the block that has a host. */
    public long occupied(int block) {
        return facts[block].occupied();
    }

    /** The row of a host; -1 if it is not known. */
    public int row(String host) {
        return rows.getOrDefault(host, -1);
    }

    /** The name of the host of a row. */
    public String host(int row) {
        return facts(row).host();
    }

    /** The facts of a row that has a host. */
    public HostFacts facts(int row) {
        HostFacts known = facts[Blocks.block(row)].row(Blocks.slot(row));
        if (known == null) {
            throw new IllegalArgumentException("row " + row + " is vacant");
        }
        return known;
    }

    /** A host, made anew for each call. */
    public HostView view(int row) {
        return new HostView(facts(row), FigureCodec.read(figures[Blocks.block(row)].values(), Blocks.slot(row)));
    }

    /** A host by its name. */
    public Optional<HostView> find(String host) {
        int row = row(host);
        return row < 0 ? Optional.empty() : Optional.of(view(row));
    }

    /** The rows that have hosts, ascending. */
    public List<Integer> rows() {
        List<Integer> all = new ArrayList<>(size());
        for (int block = 0; block < facts.length; block++) {
            for (long left = occupied(block); left != 0; left &= left - 1) {
                all.add(Blocks.row(block, Long.numberOfTrailingZeros(left)));
            }
        }
        return all;
    }

    /** The answers to a question; keep it for one pass over this snapshot. */
    public Answers answers(FactTest test) {
        FactColumn column = index.column(test, facts.length);
        return block -> column.bits(block, facts[block]);
    }

    /** One figure of a row. */
    public int figure(Column column, int row) {
        return figures[Blocks.block(row)].values()[column.start() + Blocks.slot(row)];
    }

    /** The figures of a block: column {@code c} of slot {@code s} is at {@code 64 * c.ordinal() + s}. Not to be written. */
    public int[] figures(int block) {
        return figures[block].values();
    }

    /** A lower bound of the column in the block; exact if all 64 rows have hosts. */
    public int smallest(Column column, int block) {
        return figures[block].smallest(column);
    }

    /** An upper bound of the column in the block; exact if all 64 rows have hosts. */
    public int largest(Column column, int block) {
        return figures[block].largest(column);
    }

    /** The number of the domain of each slot of a block. Not to be written. */
    public int[] domains(int block) {
        return facts[block].domains();
    }

    /** The domains by number: the same array as long as no domain comes or goes. Not to be written. */
    public Domain[] domains() {
        return domains;
    }

    /** This snapshot with a claim on one of its hosts counted; this one stays as it is. */
    public HostSnapshot after(String host, Claim claim) {
        int row = row(host);
        HostView now = Claims.counted(view(row), List.of(claim));
        int block = Blocks.block(row);
        int slot = Blocks.slot(row);
        FigureBlock[] newFigures = figures.clone();
        newFigures[block] = figures[block].copy(-1);
        FigureCodec.write(newFigures[block].values(), slot, now.figures(), now.facts());
        FactBlock[] newFacts = facts;
        if (Claims.touchesFacts(claim)) {
            newFacts = facts.clone();
            newFacts[block] = facts[block].copy(-1, versions.next());
            newFacts[block].set(slot, now.facts(), facts[block].domain(slot));
        }
        return new HostSnapshot(newFacts, newFigures, domains, rows, index, versions);
    }

    /** Answers to one question about the facts of all hosts. */
    @FunctionalInterface
    public interface Answers {
        /** One bit for each row of the block whose host passes. */
        long bits(int block);
    }
}
