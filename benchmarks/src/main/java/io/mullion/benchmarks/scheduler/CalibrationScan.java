package io.mullion.benchmarks.scheduler;

import java.util.Random;

/**
 * The yardstick: one pass of ten integer predicates, four weighers and an argmax over flat arrays, one thread. Other
 * measures are told in multiples of it, so that machines of different speed can be compared.
 */
final class CalibrationScan {
    private static final int PREDICATES = 10;
    private static final int WEIGHERS = 4;
    private final int[][] figures = new int[PREDICATES][];
    private final int[][] weights = new int[WEIGHERS][];
    private final int hosts;

    CalibrationScan(int hosts) {
        this.hosts = hosts;
        Random random = new Random(1);
        for (int i = 0; i < PREDICATES; i++) {
            figures[i] = random.ints(hosts, 0, 1000).toArray();
        }
        for (int i = 0; i < WEIGHERS; i++) {
            weights[i] = random.ints(hosts, 0, 1000).toArray();
        }
    }

    /** The best host of which every figure is at least {@code bound}; most pass for a small one. */
    int best(int bound) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int host = 0; host < hosts; host++) {
            boolean fits = true;
            for (int[] figure : figures) {
                fits &= figure[host] >= bound;
            }
            if (fits) {
                double points = 0;
                for (int[] weight : weights) {
                    points += weight[host] / 1000.0;
                }
                if (points > most) {
                    most = points;
                    best = host;
                }
            }
        }
        return best;
    }
}
