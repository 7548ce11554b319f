package io.mullion.scheduler.filter;

import java.util.regex.Pattern;

/** Decimal numbers as people write them: no hexadecimal, no type suffix, no infinity. */
public final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private Numbers() {}

    /**
     * The number written in {@code text}.
     *
     * @throws NumberFormatException if it is none
     */
    public static double parse(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new NumberFormatException("'" + text + "' is not a number");
        }
        return Double.parseDouble(text);
    }
}
