package io.mullion.scheduler.weigher;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The best host of each group so far. Points that break ties are worked out only for hosts that tie. One pass after the
 * other may use the same object, so that a decision needs no memory for each group.
 */
public final class Champions {
    private int[] rows = {};
    private int[] reserves = {};
    private double[] above = {};
    private double[] policies = {};
    private double[] rest = {};
    private int groups;

    /** Forgets everything, for so many groups. */
    void reset(int count) {
        if (rows.length < count) {
            rows = new int[count];
            reserves = new int[count];
            above = new double[count];
            policies = new double[count];
            rest = new double[count];
        }
        groups = count;
        Arrays.fill(rows, 0, count, -1);
    }

    /**
     * Takes the host for the best of its group if it is better than the best so far; rows come in ascending order.
     *
     * @param tieBreak points by row, where nothing else tells two hosts apart
     */
    void challenge(int group, int row, int reserve, double points, double policy, IntToDoubleFunction tieBreak) {
        if (rows[group] < 0) {
            crown(group, row, reserve, points, policy, Double.NaN);
            return;
        }
        int order = Integer.compare(reserve, reserves[group]);
        order = order != 0 ? order : Double.compare(above[group], points);
        order = order != 0 ? order : Double.compare(policy, policies[group]);
        if (order < 0) {
            crown(group, row, reserve, points, policy, Double.NaN);
        } else if (order == 0) {
            double champion = Double.isNaN(rest[group]) ? tieBreak.applyAsDouble(rows[group]) : rest[group];
            double challenger = tieBreak.applyAsDouble(row);
            rest[group] = champion;
            if (challenger > champion) {
                crown(group, row, reserve, points, policy, challenger);
            }
        }
    }

    /**
     * The row of the best of all groups; -1 if there is none.
     *
     * @param share what groups are compared by, the smaller the better
     */
    int best(IntToDoubleFunction share) {
        int best = -1;
        double least = 0;
        for (int group = 0; group < groups; group++) {
            if (rows[group] < 0) {
                continue;
            }
            double promised = share.applyAsDouble(rows[group]);
            if (best < 0 || better(group, promised, best, least)) {
                best = group;
                least = promised;
            }
        }
        return best < 0 ? -1 : rows[best];
    }

    private boolean better(int group, double promised, int best, double least) {
        int order = Integer.compare(reserves[group], reserves[best]);
        order = order != 0 ? order : Double.compare(above[best], above[group]);
        order = order != 0 ? order : Double.compare(promised, least);
        return (order != 0 ? order : Integer.compare(rows[group], rows[best])) < 0;
    }

    private void crown(int group, int row, int reserve, double points, double policy, double tie) {
        rows[group] = row;
        reserves[group] = reserve;
        above[group] = points;
        policies[group] = policy;
        rest[group] = tie;
    }
}
