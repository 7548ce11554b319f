package io.mullion.powervm.session;

import java.time.Duration;

/**
 * How much is asked of one console, and how long is waited for it ({@code reference/powervm-rest.md} §2).
 *
 * @param connect until the connection stands
 * @param read until a read has been answered completely; queries to I/O servers can take minutes
 * @param update until a change has been answered completely
 * @param concurrent requests at a time; the rest waits its turn
 * @param turn how long a request waits for its turn
 * @param logonTries how often a log-on is tried while the console does not answer or is still starting
 * @param recovery how long a console that fails is left alone before it is tried again
 */
public record Limits(
        Duration connect,
        Duration read,
        Duration update,
        int concurrent,
        Duration turn,
        int logonTries,
        Duration recovery) {
    /** 10 s to connect, 20 min to read, 1 h to change, 12 at a time, 20 min turn, 3 tries, 30 s of rest. */
    public static final Limits DEFAULTS = new Limits(
            Duration.ofSeconds(10),
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            12,
            Duration.ofMinutes(20),
            3,
            Duration.ofSeconds(30));

    public Limits {
        if (concurrent < 1 || logonTries < 1) {
            throw new IllegalArgumentException(
                    "at least one request at a time and one try: " + concurrent + ", " + logonTries);
        }
    }
}
