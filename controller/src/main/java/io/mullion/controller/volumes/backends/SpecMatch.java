package io.mullion.controller.volumes.backends;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares what a volume type asks for with what a pool offers, in the small language of extra specs. */
final class SpecMatch {
    private static final Set<String> YES = Set.of("true", "1", "yes", "on", "t", "y");

    private SpecMatch() {}

    /** Whether an offer meets a wish such as {@code <is> True}, {@code <in> Pool}, {@code <or> a <or> b}, {@code >= 3} or a plain text. */
    static boolean matches(String offer, String wish) {
        List<String> words = Arrays.asList(wish.strip().split("\\s+", -1));
        String operator = words.getFirst();
        String rest = wish.strip().substring(operator.length()).strip();
        return switch (operator) {
            case "<is>" -> truth(offer) == truth(rest);
            case "<in>" -> offer.contains(rest);
            case "<or>" ->
                Arrays.stream(wish.split("<or>", -1)).map(String::strip).anyMatch(offer::equals);
            case "s==" -> offer.equals(rest);
            case "s!=" -> !offer.equals(rest);
            case "s<" -> offer.compareTo(rest) < 0;
            case "s<=" -> offer.compareTo(rest) <= 0;
            case "s>" -> offer.compareTo(rest) > 0;
            case "s>=" -> offer.compareTo(rest) >= 0;
            case "=", ">=" -> compare(offer, rest, 0, 1);
            case "==" -> compare(offer, rest, 0, 0);
            case "!=" -> !compare(offer, rest, 0, 0);
            case "<=" -> compare(offer, rest, -1, 0);
            default -> offer.equals(wish);
        };
    }

    private static boolean truth(String text) {
        return YES.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean compare(String offer, String wish, int least, int most) {
        try {
            int sign = Double.compare(Double.parseDouble(offer), Double.parseDouble(wish));
            return sign >= least && sign <= most;
        } catch (NumberFormatException noNumbers) {
            return false;
        }
    }
}
