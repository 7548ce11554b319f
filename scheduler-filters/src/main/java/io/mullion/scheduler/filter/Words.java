package io.mullion.scheduler.filter;

import io.mullion.spi.placement.Aggregate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Values that are lists in one line, parted by commas. */
public final class Words {
    private Words() {}

    /** The words of a line, trimmed, blank ones left out. */
    public static Set<String> of(String line) {
        Set<String> words = new TreeSet<>();
        for (String word : line.split(",", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    /** The words of all values that the aggregates carry under a key. */
    public static Set<String> under(String key, List<Aggregate> aggregates) {
        return under(key::equals, aggregates);
    }

    /** The words of all values that the aggregates carry under keys like this. */
    public static Set<String> under(Predicate<String> keys, List<Aggregate> aggregates) {
        Set<String> words = new TreeSet<>();
        for (Aggregate aggregate : aggregates) {
            aggregate.metadata().forEach((key, value) -> {
                if (keys.test(key)) {
                    words.addAll(of(value));
                }
            });
        }
        return words;
    }
}
