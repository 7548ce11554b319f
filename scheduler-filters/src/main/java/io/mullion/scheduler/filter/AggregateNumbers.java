package io.mullion.scheduler.filter;

import io.mullion.spi.placement.Aggregate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Options that a host's aggregates may override: the smallest number counts, a bad one gives the option back. */
public final class AggregateNumbers {
    private AggregateNumbers() {}

    /** The smallest whole number under {@code key}; {@code option} if there is none or one is no whole number. */
    public static long smallestWhole(List<Aggregate> aggregates, String key, long option) {
        return (long) smallest(aggregates, key, option, true);
    }

    /** The smallest number under {@code key}; {@code option} if there is none or one is no number. */
    public static double smallest(List<Aggregate> aggregates, String key, double option) {
        return smallest(aggregates, key, option, false);
    }

    private static double smallest(List<Aggregate> aggregates, String key, double option, boolean whole) {
        double least = Double.POSITIVE_INFINITY;
        for (Aggregate aggregate : aggregates) {
            String text = aggregate.metadata().get(key);
            if (text != null) {
                Double number = number(text, whole);
                if (number == null) {
                    return option;
                }
                least = Math.min(least, number);
            }
        }
        return least == Double.POSITIVE_INFINITY ? option : least;
    }

    private static @Nullable Double number(String text, boolean whole) {
        try {
            return whole ? (double) Integer.parseInt(text.strip()) : Numbers.parse(text.strip());
        } catch (NumberFormatException bad) {
            return null;
        }
    }
}
