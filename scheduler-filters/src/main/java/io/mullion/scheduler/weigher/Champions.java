package io.mullion.scheduler.weigher;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** The best host of each group so far. Points that break ties are worked out only for hosts that tie. */
final class Champions {
    private final IntToDoubleFunction tieBreak;
    private final int[] rows;
    private final int[] reserves;
    private final double[] above;
    private final double[] policies;
    private final double[] rest;

    Champions(int groups, IntToDoubleFunction tieBreak) {
        this.tieBreak = tieBreak;
        this.rows = new int[groups];
        this.reserves = new int[groups];
        this.above = new double[groups];
        this.policies = new double[groups];
        this.rest = new double[groups];
        Arrays.fill(rows, -1);
    }

    /** The best row of a group; -1 if it has none. */
    int row(int group) {
        return rows[group];
    }

    /** Takes the host for the best of its group if it is better than the best so far; rows come in ascending order. */
    void challenge(int group, int row, int reserve, double points, double policy) {
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

    private void crown(int group, int row, int reserve, double points, double policy, double tie) {
        rows[group] = row;
        reserves[group] = reserve;
        above[group] = points;
        policies[group] = policy;
        rest[group] = tie;
    }
}
