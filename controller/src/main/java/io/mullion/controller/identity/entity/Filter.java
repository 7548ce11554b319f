package io.mullion.controller.identity.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One condition of a list, such as {@code name__icontains=web}.
 *
 * @param attribute what is compared
 * @param comparison how
 * @param ignoreCase whether case counts
 * @param value with what
 */
public record Filter(String attribute, Comparison comparison, boolean ignoreCase, String value) {
    /** How a value is compared. */
    public enum Comparison {
        /** {@code name=…}. */
        EQUALS,
        /** {@code name__contains=…}. */
        CONTAINS,
        /** {@code name__startswith=…}. */
        STARTSWITH,
        /** {@code name__endswith=…}. */
        ENDSWITH
    }

    /** Equality. */
    public static Filter equal(String attribute, String value) {
        return new Filter(attribute, Comparison.EQUALS, false, value);
    }

    /** A condition from a query; empty if the parameter is none, or one that is not known: Keystone ignores these. */
    static Optional<Filter> parse(String parameter, String value, List<String> attributes) {
        if (attributes.contains(parameter)) {
            return Optional.of(equal(parameter, value));
        }
        int suffix = parameter.indexOf("__");
        if (suffix < 0 || !attributes.contains(parameter.substring(0, suffix))) {
            return Optional.empty();
        }
        String how = parameter.substring(suffix + 2).toLowerCase(Locale.ROOT);
        boolean ignoreCase = how.startsWith("i");
        String bare = ignoreCase ? how.substring(1) : how;
        return List.of(Comparison.CONTAINS, Comparison.STARTSWITH, Comparison.ENDSWITH).stream()
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(bare))
                .findFirst()
                .map(each -> new Filter(parameter.substring(0, suffix), each, ignoreCase, value));
    }

    /** A switch as Keystone reads it in queries: everything but 0, false, no and off is true. */
    public static boolean truth(String value) {
        return !List.of("0", "false", "no", "off").contains(value.toLowerCase(Locale.ROOT));
    }
}
