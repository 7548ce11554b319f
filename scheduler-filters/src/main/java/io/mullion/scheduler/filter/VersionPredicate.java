package io.mullion.scheduler.filter;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Conditions on a version, parted by commas, all of which must hold: {@code >=6.0, <8}. Missing parts of a version count
 * as 0.
 *
 * @param text the conditions as written
 */
public record VersionPredicate(String text) {
    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<|>|==|!=)\\s*(\\d+(?:\\.\\d+)*)");

    /** A whole number as the version it stands for: thousands part its components, so 6000 is 6.0 and 8 is 8. */
    public static String dotted(int version) {
        String dotted = String.valueOf(version % 1000);
        for (int rest = version / 1000; rest > 0; rest /= 1000) {
            dotted = rest % 1000 + "." + dotted;
        }
        return dotted;
    }

    /**
     * Whether all conditions hold for a version such as {@code 6.0}.
     *
     * @throws IllegalArgumentException if a condition cannot be read
     */
    public boolean met(String version) {
        return Arrays.stream(text.split(",", -1)).allMatch(condition -> holds(condition.strip(), version));
    }

    private static boolean holds(String condition, String version) {
        Matcher parts = CONDITION.matcher(condition);
        if (!parts.matches()) {
            throw new IllegalArgumentException("version condition '" + condition + "' cannot be read");
        }
        int order = Arrays.compare(trimmed(version), trimmed(parts.group(2)));
        return switch (parts.group(1)) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "==" -> order == 0;
            default -> order != 0;
        };
    }

    /** Components without zeros at the end, so that 6 and 6.0 are equal. */
    private static int[] trimmed(String version) {
        int[] components = Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        int length = components.length;
        while (length > 0 && components[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(components, length);
    }
}
