package io.mullion.cinder.svc.rest;

import java.time.Duration;

/**
 * How hard an array is driven. Newer code allows about 4 connections, 3 log-ons and 10 commands a second, and carries
 * out one command at a time (reference/spectrum-virtualize.md §1).
 *
 * @param connections requests under way at once, 1 or more
 * @param connectTimeout for opening a connection
 * @param commandTimeout for the answer to one command
 * @param attempts how often a command is sent when the array is busy or its answer was lost, 1 or more
 * @param firstPause before the second attempt; doubled for each further one
 * @param failuresToOpen calls in a row that failed before the array is left alone
 * @param openFor how long it is left alone
 */
public record ArrayLimits(
        int connections,
        Duration connectTimeout,
        Duration commandTimeout,
        int attempts,
        Duration firstPause,
        int failuresToOpen,
        Duration openFor) {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** Four connections, a minute for a command, five attempts. */
    public static ArrayLimits defaults() {
        return new ArrayLimits(
                4,
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                5,
                Duration.ofMillis(500),
                10,
                Duration.ofSeconds(30));
    }

    /** The pause after this attempt, counted from 1. */
    Duration pauseAfter(int attempt) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempt - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
