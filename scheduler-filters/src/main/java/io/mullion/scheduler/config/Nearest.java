package io.mullion.scheduler.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Known names that a mistyped one may have meant. */
public final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /** At most three names whose spelling differs in at most a third of the letters, nearest first. */
    public static List<String> to(String wrong, Collection<String> known) {
        String lower = wrong.toLowerCase(Locale.ROOT);
        record Guess(String name, int distance) {}
        return known.stream()
                .map(name -> new Guess(name, distance(lower, name.toLowerCase(Locale.ROOT))))
                .filter(guess -> guess.distance * 3 <= Math.max(wrong.length(), guess.name.length()))
                .sorted(Comparator.comparingInt(Guess::distance).thenComparing(Guess::name))
                .limit(MOST)
                .map(Guess::name)
                .toList();
    }

    /** Letters to insert, drop or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
