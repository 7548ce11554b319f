package io.mullion.controller.volumes.api;

import io.mullion.controller.http.ApiRequest;
import io.mullion.spi.error.MullionException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Switches as clients write them: a JSON boolean, or one of many words (reference/volume-api.md §1). */
public final class BooleanText {
    private static final Set<String> YES = Set.of("true", "1", "on", "yes", "y", "t");
    private static final Set<String> NO = Set.of("false", "0", "off", "no", "n", "f");

    private BooleanText() {}

    /** Reads a switch. @throws MullionException {@code INVALID_INPUT} if it is none */
    public static boolean of(Object value) {
        return parse(value)
                .orElseThrow(
                        () -> MullionException.invalid(
                                "Unrecognized value '" + value
                                        + "', acceptable values are: '0', '1', 'f', 'false', 'n', 'no', 'off', 'on', 't', 'true', 'y', 'yes'"));
    }

    /** Reads a query parameter; absent means false. @throws MullionException {@code INVALID_INPUT} naming the parameter */
    public static boolean parameter(ApiRequest request, String name) {
        return request.query(name).map(text -> parameter(name, text)).orElse(false);
    }

    /** Reads the text of a query parameter. */
    public static boolean parameter(String name, String text) {
        return parse(text)
                .orElseThrow(() -> MullionException.invalid(
                        "Invalid value '" + text + "' for '" + name + "': a boolean is needed."));
    }

    private static Optional<Boolean> parse(Object value) {
        if (value instanceof Boolean known) {
            return Optional.of(known);
        }
        String text = String.valueOf(value).strip().toLowerCase(Locale.ROOT);
        if (YES.contains(text)) {
            return Optional.of(true);
        }
        return NO.contains(text) ? Optional.of(false) : Optional.empty();
    }
}
