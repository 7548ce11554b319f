package io.mullion.cinder.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Looking again and again until something has come to pass: quickly at first, then ever more rarely.
 *
 * @param clock decides when the limit is reached
 * @param pauses lets time pass between two looks
 * @param first pause after the first look; each further one is half as long again
 * @param longest no pause is longer
 */
public record Polls(Clock clock, Pauses pauses, Duration first, Duration longest) {
    /** A new series of looks that ends after {@code limit}. */
    public Poll upTo(Duration limit) {
        return new Poll(clock.instant().plus(limit));
    }

    /** One series of looks. */
    public final class Poll {
        private final Instant end;
        private Duration next = first;

        private Poll(Instant end) {
            this.end = end;
        }

        /** Pauses and returns true, or returns false when the limit is reached. */
        public boolean again() {
            if (!clock.instant().isBefore(end)) {
                return false;
            }
            pauses.pause(next);
            next = next.multipliedBy(3).dividedBy(2);
            next = next.compareTo(longest) < 0 ? next : longest;
            return true;
        }
    }
}
