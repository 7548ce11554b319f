package io.mullion.spi.placement;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills the places of a reason's text. */
public final class ReasonText {
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    private ReasonText() {}

    /** {@code template} with each {@code {name}} replaced; one without a value reads {@code (unknown)}. */
    public static String fill(String template, Map<String, Object> parameters, String host) {
        return PLACE.matcher(template).replaceAll(match -> {
            String name = match.group(1);
            Object value = name.equals("host") ? host : parameters.get(name);
            return Matcher.quoteReplacement(value == null ? "(unknown)" : show(value));
        });
    }

    /** A value as people read it: collections sorted and joined, an empty one as {@code none}. */
    public static String show(Object value) {
        if (value instanceof Collection<?> many) {
            return many.isEmpty()
                    ? "none"
                    : many.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }
}
