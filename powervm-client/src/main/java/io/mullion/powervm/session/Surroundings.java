package io.mullion.powervm.session;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * What a client takes from the world around it; all of it can be replaced in tests.
 *
 * @param clock the time
 * @param pause waiting
 * @param random for spreading retries
 * @param observer is told of each exchange
 */
public record Surroundings(Clock clock, Pause pause, RandomGenerator random, CallObserver observer) {
    /** The real world, unobserved. */
    public static Surroundings real() {
        return new Surroundings(
                Clock.systemUTC(),
                Pause.real(),
                () -> ThreadLocalRandom.current().nextLong(),
                call -> {});
    }

    /** The same with another observer. */
    public Surroundings with(CallObserver other) {
        return new Surroundings(clock, pause, random, other);
    }
}
