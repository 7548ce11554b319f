package io.mullion.scheduler.oracle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Choices that follow from a seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    /** One in fifteen. */
    boolean rarely() {
        return random.nextInt(15) == 0;
    }

    /** Nine in ten. */
    boolean often() {
        return random.nextInt(10) != 0;
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Most of them. */
    @SafeVarargs
    final <T> Set<T> some(T... choices) {
        Set<T> some = new LinkedHashSet<>();
        for (T choice : choices) {
            if (random.nextInt(4) != 0) {
                some.add(choice);
            }
        }
        return some;
    }
}
