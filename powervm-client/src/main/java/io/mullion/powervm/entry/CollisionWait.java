package io.mullion.powervm.entry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a collision: at random from bands that widen ({@code reference/powervm-rest.md} §7). */
final class CollisionWait {
    private static final long[][] BANDS_MILLIS = {
        {0, 0}, {0, 1_000}, {500, 4_000}, {2_000, 13_000}, {6_500, 30_000}, {0, 60_000}
    };

    private CollisionWait() {}

    /**
     * @param attempt number of the attempt that failed, from 1
     * @param tries how many there will be at most
     */
    static Duration after(int attempt, int tries, RandomGenerator random) {
        int band = Math.min((attempt - 1) * BANDS_MILLIS.length / tries, BANDS_MILLIS.length - 1);
        long from = BANDS_MILLIS[band][0];
        long to = BANDS_MILLIS[band][1];
        return Duration.ofMillis(from == to ? from : random.nextLong(from, to + 1));
    }
}
