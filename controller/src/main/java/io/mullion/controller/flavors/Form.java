package io.mullion.controller.flavors;

import io.mullion.controller.computeapi.Words;
import io.mullion.spi.units.ProcUnits;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a value must look like.
 *
 * @param accepts whether a value does
 * @param words to go on after "must be …"
 */
record Form(Predicate<String> accepts, String words) {
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,5}(\\.\\d{1,2}0*)?|\\.\\d{1,2}");

    static Form whole(int least, int most) {
        return new Form(
                text -> {
                    try {
                        int value = Integer.parseInt(text);
                        return value >= least && value <= most;
                    } catch (NumberFormatException ignored) {
                        return false;
                    }
                },
                most == Integer.MAX_VALUE
                        ? "a whole number of " + least + " or more"
                        : "a whole number from " + least + " to " + most);
    }

    static Form units() {
        return new Form(
                text -> DECIMAL.matcher(text).matches() && ProcUnits.parse(text).hundredths() >= 5,
                "processing units of 0.05 or more with at most two decimals");
    }

    static Form flag() {
        return new Form(text -> Words.flag(text).isPresent(), "true or false");
    }

    static Form word(Collection<String> words) {
        return new Form(words::contains, "one of " + String.join(", ", words));
    }

    static Form mode(Collection<String> modes) {
        return new Form(
                text -> modes.stream().anyMatch(mode -> mode.equalsIgnoreCase(text.replace("+", "_Plus"))),
                "one of " + String.join(", ", modes));
    }

    static Form text(int most) {
        return new Form(text -> !text.isBlank() && text.length() <= most, "a text of 1 to " + most + " characters");
    }

    static Form expansion() {
        return new Form(
                text -> DECIMAL.matcher(text).matches()
                        && (new BigDecimal(text).signum() == 0
                                || (new BigDecimal(text).compareTo(BigDecimal.ONE) >= 0
                                        && new BigDecimal(text).compareTo(BigDecimal.TEN) <= 0)),
                "0, or from 1.00 to 10.00 with at most two decimals");
    }
}
