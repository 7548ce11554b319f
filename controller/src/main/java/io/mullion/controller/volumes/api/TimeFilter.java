package io.mullion.controller.volumes.api;

import io.mullion.spi.error.MullionException;
import java.util.Map;

/** Comparisons of times: {@code gt:2026-01-01T00:00:00,lt:…}; a plain time means equal. */
public final class TimeFilter {
    private static final Map<String, String> OPERATORS =
            Map.of("gt", ">", "gte", ">=", "eq", "=", "neq", "<>", "lt", "<", "lte", "<=");

    private TimeFilter() {}

    /** Adds the conditions. @throws MullionException {@code INVALID_INPUT} for an unknown operator or no time */
    public static void apply(Listing listing, String column, String filter) {
        for (String part : filter.split(",", -1)) {
            int colon = part.indexOf(':');
            String word = colon < 0 ? "" : part.substring(0, colon);
            if (Character.isDigit(part.isEmpty() ? 'x' : part.charAt(0))) {
                listing.and(column + " = ?", WireTime.parse(part));
            } else if (OPERATORS.containsKey(word)) {
                listing.and(column + " " + OPERATORS.get(word) + " ?", WireTime.parse(part.substring(colon + 1)));
            } else {
                throw MullionException.invalid("Invalid " + (word.isEmpty() ? part : word) + " operator");
            }
        }
    }
}
