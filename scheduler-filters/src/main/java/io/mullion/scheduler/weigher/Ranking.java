package io.mullion.scheduler.weigher;

import io.mullion.scheduler.table.Column;
import io.mullion.scheduler.table.HostSnapshot;
import io.mullion.spi.placement.Demand;
import io.mullion.spi.placement.HostWeigher;
import io.mullion.spi.placement.PlacementRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Orders the hosts that fit. Within a host group the order is: weighers above the policy, the group's policy, the other
 * weighers, the row. Of several groups, the one whose best host has the smallest share of memory or processing units
 * promised after placing comes first, unless a weigher above the policy speaks against it. {@code
 * reference/weighers-policies.md} §1.1 and §2.3.
 */
public final class Ranking {
    private final PlacementRequest request;
    private final HostSnapshot snapshot;
    private final long[] survivors;
    private final Weighing.Groups groups;
    private final ActiveWeigher[] weighers;
    private final double[] low;
    private final double[] span;
    private final long memory;
    private final long units;

    private Ranking(Weighing weighing, PlacementRequest request, HostSnapshot snapshot, long[] survivors) {
        this.request = request;
        this.snapshot = snapshot;
        this.survivors = survivors;
        this.groups = weighing.groups(snapshot.domains());
        this.weighers = weighing.active(request, snapshot.domains()).toArray(ActiveWeigher[]::new);
        this.low = new double[weighers.length];
        this.span = new double[weighers.length];
        Demand demand = request.demand();
        this.memory = demand.totalMemory().value();
        this.units = demand.units().hundredths();
    }

    /**
     * The order of some hosts.
     *
     * @param survivors one bit for each row that fits; not to be changed while the ranking is used
     */
    public static Ranking of(Weighing weighing, PlacementRequest request, HostSnapshot snapshot, long[] survivors) {
        Ranking ranking = new Ranking(weighing, request, snapshot, survivors);
        ranking.spread();
        return ranking;
    }

    /** The row of the best host; -1 if none fits. */
    public int best() {
        Standing[] champions = new Standing[groups.count()];
        for (int block = 0; block < snapshot.blocks(); block++) {
            int[] domains = snapshot.domains(block);
            for (long left = survivors[block]; left != 0; left &= left - 1) {
                int slot = Long.numberOfTrailingZeros(left);
                int group = groups.numbers()[domains[slot]];
                Standing standing = standing((block << 6) | slot);
                if (champions[group] == null || WITHIN_GROUP.compare(standing, champions[group]) < 0) {
                    champions[group] = standing;
                }
            }
        }
        return Arrays.stream(champions)
                .filter(champion -> champion != null)
                .min(ACROSS_GROUPS)
                .map(Standing::row)
                .orElse(-1);
    }

    /** The rows of the best hosts, best first. */
    public List<Integer> order(int most) {
        List<List<Standing>> byGroup = new ArrayList<>();
        for (int i = 0; i < groups.count(); i++) {
            byGroup.add(new ArrayList<>());
        }
        for (int block = 0; block < snapshot.blocks(); block++) {
            for (long left = survivors[block]; left != 0; left &= left - 1) {
                int row = (block << 6) | Long.numberOfTrailingZeros(left);
                byGroup.get(groups.numbers()[domain(row)]).add(standing(row));
            }
        }
        byGroup.forEach(group -> group.sort(WITHIN_GROUP.reversed()));
        List<Integer> order = new ArrayList<>();
        while (order.size() < most) {
            List<Standing> first = byGroup.stream()
                    .filter(group -> !group.isEmpty())
                    .min(Comparator.comparing(List::getLast, ACROSS_GROUPS))
                    .orElse(List.of());
            if (first.isEmpty()) {
                break;
            }
            order.add(first.removeLast().row());
        }
        return order;
    }

    /** How the score of a host that fits came about. */
    public Score score(int row) {
        int domain = domain(row);
        PolicyTable.Row policy = groups.policies()[domain];
        List<Score.Part> parts = new ArrayList<>();
        for (int i = 0; i < weighers.length; i++) {
            double raw = raw(i, row);
            parts.add(new Score.Part(
                    weighers[i].weigher().name(),
                    raw,
                    normal(i, raw),
                    weighers[i].multipliers()[domain]));
        }
        Standing standing = standing(row);
        return new Score(policy.name(), standing.policy(), standing.above(), standing.rest(), parts);
    }

    private static final Comparator<Standing> WITHIN_GROUP = Comparator.comparingDouble(
                    (Standing standing) -> -standing.above())
            .thenComparingDouble(Standing::policy)
            .thenComparingDouble(standing -> -standing.rest())
            .thenComparingInt(Standing::row);

    private static final Comparator<Standing> ACROSS_GROUPS = Comparator.comparingDouble(
                    (Standing standing) -> -standing.above())
            .thenComparingDouble(Standing::share)
            .thenComparingInt(Standing::row);

    /** What a host is compared by; the smaller {@code policy} and {@code share}, the better. */
    private record Standing(int row, double above, double policy, double rest, double share) {}

    private Standing standing(int row) {
        double above = 0;
        double rest = 0;
        int domain = domain(row);
        for (int i = 0; i < weighers.length; i++) {
            double points = weighers[i].multipliers()[domain] * normal(i, raw(i, row));
            if (weighers[i].abovePolicy()) {
                above += points;
            } else {
                rest += points;
            }
        }
        return new Standing(row, above, policy(groups.policies()[domain].policy(), row), rest, share(row));
    }

    private double policy(PlacementPolicy policy, int row) {
        return switch (policy) {
            case NONE -> 0;
            case STRIPING -> figure(Column.INSTANCES, row);
            case PACKING -> -figure(Column.INSTANCES, row);
            case CPU_ALLOCATION ->
                PlacementPolicy.share(figure(Column.UNITS, row), figure(Column.FREE_UNITS, row), units);
            case MEMORY_ALLOCATION -> memoryShare(row);
            case CPU_UTILIZATION -> PlacementPolicy.utilization(figure(Column.PROCESSOR_UTILIZATION, row));
            case MEMORY_UTILIZATION -> PlacementPolicy.utilization(figure(Column.MEMORY_UTILIZATION, row));
        };
    }

    private double memoryShare(int row) {
        return PlacementPolicy.share(figure(Column.MEMORY, row), figure(Column.FREE_MEMORY, row), memory);
    }

    /** The larger of the shares of memory and units; unknown units do not count. */
    private double share(int row) {
        int total = figure(Column.UNITS, row);
        double unitShare = total <= 0 ? 0 : PlacementPolicy.share(total, figure(Column.FREE_UNITS, row), units);
        return Math.max(memoryShare(row), unitShare);
    }

    private int figure(Column column, int row) {
        return snapshot.figure(column, row);
    }

    private int domain(int row) {
        return snapshot.domains(row >>> 6)[row & 63];
    }

    /** Finds the ends of each weigher's raw values among the hosts that fit. */
    private void spread() {
        double[] high = new double[weighers.length];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (int block = 0; block < snapshot.blocks(); block++) {
            for (long left = survivors[block]; left != 0; left &= left - 1) {
                int row = (block << 6) | Long.numberOfTrailingZeros(left);
                for (int i = 0; i < weighers.length; i++) {
                    double raw = raw(i, row);
                    low[i] = Math.min(low[i], raw);
                    high[i] = Math.max(high[i], raw);
                }
            }
        }
        for (int i = 0; i < weighers.length; i++) {
            HostWeigher weigher = weighers[i].weigher();
            low[i] = weigher.minimum().orElse(low[i]);
            span[i] = weigher.maximum().orElse(high[i]) - low[i];
        }
    }

    /** The raw value, clamped to the weigher's bounds. */
    private double raw(int i, int row) {
        HostWeigher weigher = weighers[i].weigher();
        double raw = switch (weighers[i].raw()) {
            case Raw.Figure figure -> figure(figure.column(), row);
            case Raw.Named named -> named.values().getOrDefault(snapshot.host(row), 0.0);
            case Raw.EachHost each -> weigher.weigh(request, snapshot.view(row));
        };
        double least = weigher.minimum().orElse(raw);
        double most = weigher.maximum().orElse(raw);
        return Math.max(least, Math.min(most, raw));
    }

    /** Between 0 and 1; 0 for all where all are equal. */
    private double normal(int i, double raw) {
        return span[i] > 0 ? (raw - low[i]) / span[i] : 0;
    }
}
