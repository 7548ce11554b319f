package io.mullion.controller.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Tells what happens and how long it took, and stops at the first thing that does not hold. */
final class Story {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_EVERY = Duration.ofMillis(50).toNanos();

    private final PrintWriter out;
    private final long began = System.nanoTime();
    private int steps;

    Story(PrintWriter out) {
        this.out = out;
    }

    /** Something did not hold. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    /** Does something and tells of it. @param told what it led to, for the line */
    <T> T step(String title, Supplier<T> work, java.util.function.Function<T, String> told) {
        long start = System.nanoTime();
        T result = work.get();
        steps++;
        out.println(
                String.format(Locale.ROOT, "%2d  %-52s %6.2f s  %s", steps, title, seconds(start), told.apply(result)));
        out.flush();
        return result;
    }

    /** Asks until an answer is as wanted. */
    static <T> T await(String what, Supplier<T> ask, Predicate<T> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T last = ask.get();
        while (!wanted.test(last)) {
            if (System.nanoTime() > end) {
                throw new Broken(what + " did not come in " + PATIENCE.toSeconds() + " s; last seen: " + last);
            }
            LockSupport.parkNanos(LOOK_EVERY);
            last = ask.get();
        }
        return last;
    }

    /** Stops the story unless something holds. */
    static void hold(boolean holds, String what) {
        if (!holds) {
            throw new Broken(what);
        }
    }

    void end() {
        out.println(String.format(Locale.ROOT, "%nAll %d steps held, in %.1f s.", steps, seconds(began)));
        out.flush();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
