package io.mullion.scheduler.weigher;

import io.mullion.scheduler.table.HostSnapshot;
import io.mullion.spi.placement.PlacementRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/**
 * Orders the hosts that fit. Within a host group the order is: hosts on standby last, weighers above the policy, the
 * group's policy, the other weighers, the row. Of several groups, the one whose best host has the smallest share of memory
 * or processing units promised after placing comes first, unless standby or a weigher above the policy speaks against it.
 * {@code reference/weighers-policies.md} §1.1 and §2.3; the last rule is inferred.
 */
public final class Ranking {
    private static final Comparator<Standing> WITHIN_GROUP = Comparator.comparingInt(Standing::reserve)
            .thenComparingDouble(standing -> -standing.above())
            .thenComparingDouble(Standing::policy)
            .thenComparingDouble(standing -> -standing.rest())
            .thenComparingInt(Standing::row);

    private static final Comparator<Standing> ACROSS_GROUPS = Comparator.comparingInt(Standing::reserve)
            .thenComparingDouble(standing -> -standing.above())
            .thenComparingDouble(Standing::share)
            .thenComparingInt(Standing::row);

    private final HostSnapshot snapshot;
    private final long[] survivors;
    private final Weighing.Groups groups;
    private final Measure measure;
    private final HostSnapshot.Answers reserve;
    private final Spread[] above;
    private final Spread[] rest;
    private final IntToDoubleFunction tieBreak = this::rest;

    private Ranking(Weighing weighing, PlacementRequest request, HostSnapshot snapshot, long[] survivors) {
        this.snapshot = snapshot;
        this.survivors = survivors;
        this.groups = weighing.groups(snapshot.domains());
        this.measure = new Measure(request);
        this.reserve = Reserve.of(request, snapshot);
        List<Spread> first = new ArrayList<>();
        List<Spread> last = new ArrayList<>();
        for (ActiveWeigher weigher : weighing.active(request, snapshot.domains())) {
            (weigher.abovePolicy() ? first : last).add(Spread.of(weigher, request, snapshot, survivors));
        }
        this.above = first.toArray(Spread[]::new);
        this.rest = last.toArray(Spread[]::new);
    }

    /**
     * The order of some hosts.
     *
     * @param survivors one bit for each row that fits; not to be changed while the ranking is used
     */
    public static Ranking of(Weighing weighing, PlacementRequest request, HostSnapshot snapshot, long[] survivors) {
        return new Ranking(weighing, request, snapshot, survivors);
    }

    /**
     * The row of the best host; -1 if none fits.
     *
     * @param champions room to work in
     */
    public int best(Champions champions) {
        champions.reset(groups.count());
        boolean levels = Arrays.stream(above).anyMatch(Spread::matters);
        for (int block = 0; block < snapshot.blocks(); block++) {
            if (survivors[block] != 0) {
                challenge(champions, block, levels);
            }
        }
        return champions.best(row -> measure.share(snapshot, row));
    }

    private void challenge(Champions champions, int block, boolean levels) {
        int[] domains = snapshot.domains(block);
        int[] figures = snapshot.figures(block);
        long last = reserve.bits(block);
        for (long left = survivors[block]; left != 0; left &= left - 1) {
            int slot = Long.numberOfTrailingZeros(left);
            int row = (block << 6) | slot;
            int domain = domains[slot];
            double policy = measure.policy(groups.measures()[domain], figures, slot);
            double points = 0;
            for (int i = 0; levels && i < above.length; i++) {
                points += above[i].points(figures, domain, row);
            }
            champions.challenge(groups.numbers()[domain], row, (int) (last >>> slot) & 1, points, policy, tieBreak);
        }
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
        while (order.size() < most && byGroup.stream().anyMatch(group -> !group.isEmpty())) {
            order.add(byGroup.stream()
                    .filter(group -> !group.isEmpty())
                    .min(Comparator.comparing(List::getLast, ACROSS_GROUPS))
                    .orElseThrow()
                    .removeLast()
                    .row());
        }
        return order;
    }

    /** How many hosts at the head of an order differ in nothing but their rows. */
    public int asGoodAsTheFirst(List<Integer> order) {
        int equal = 0;
        while (equal < order.size()
                && standing(order.get(equal))
                        .at(0)
                        .equals(standing(order.getFirst()).at(0))) {
            equal++;
        }
        return equal;
    }

    /** How the score of a host that fits came about. */
    public Score score(int row) {
        List<Score.Part> parts = new ArrayList<>();
        Stream.concat(Arrays.stream(above), Arrays.stream(rest)).forEach(spread -> parts.add(part(spread, row)));
        Standing standing = standing(row);
        String policy = groups.policies()[domain(row)].name();
        return new Score(policy, standing.policy(), standing.above(), standing.rest(), parts);
    }

    private static Score.Part part(Spread spread, int row) {
        double raw = spread.raw(row);
        return new Score.Part(spread.name(), raw, spread.normal(raw), spread.multiplier(row));
    }

    /** What a host is compared by; the smaller {@code reserve}, {@code policy} and {@code share}, the better. */
    private record Standing(int row, int reserve, double above, double policy, double rest, double share) {
        Standing at(int otherRow) {
            return new Standing(otherRow, reserve, above, policy, rest, share);
        }
    }

    private Standing standing(int row) {
        int block = row >>> 6;
        int slot = row & 63;
        return new Standing(
                row,
                (int) (reserve.bits(block) >>> slot) & 1,
                above(row),
                measure.policy(groups.measures()[domain(row)], snapshot.figures(block), slot),
                rest(row),
                measure.share(snapshot, row));
    }

    private double above(int row) {
        return points(above, row);
    }

    private double rest(int row) {
        return points(rest, row);
    }

    private static double points(Spread[] spreads, int row) {
        double points = 0;
        for (Spread spread : spreads) {
            points += spread.points(row);
        }
        return points;
    }

    private int domain(int row) {
        return snapshot.domains(row >>> 6)[row & 63];
    }
}
