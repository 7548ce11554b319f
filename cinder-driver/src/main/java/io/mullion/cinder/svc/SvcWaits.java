package io.mullion.cinder.svc;

import java.time.Duration;

/**
 * How long an array is waited for.
 *
 * @param prepare for the caches to be flushed before a copy starts; cinder's {@code flashcopy_timeout}
 * @param release for copies that depend on a volume which is to be deleted
 * @param grow for formatting and copies that keep a volume from being extended
 * @param firstPoll pause after the first look
 * @param longestPoll longest pause between two looks
 */
public record SvcWaits(Duration prepare, Duration release, Duration grow, Duration firstPoll, Duration longestPoll) {
    /** Two minutes to prepare, ten to release, two hours to grow; looks after 0.1 s to 3 s. */
    public static SvcWaits defaults() {
        return new SvcWaits(
                Duration.ofSeconds(120),
                Duration.ofMinutes(10),
                Duration.ofHours(2),
                Duration.ofMillis(100),
                Duration.ofSeconds(3));
    }
}
