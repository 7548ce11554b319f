package io.mullion.controller.computeapi;

import io.mullion.controller.http.ApiRequest;
import io.mullion.spi.error.MullionException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How compute checks query parameters: in the words that clients of nova know. */
public final class QueryRules {
    private QueryRules() {}

    /**
     * Refuses parameters which the call does not know, from the microversion on in which that call became strict.
     *
     * @param minor the microversion's second number
     */
    public static void strictFrom(ApiRequest request, int minor, Set<String> known) {
        if (!request.version().from(minor)) {
            return;
        }
        Set<String> unknown = new TreeSet<>(request.query().keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw MullionException.invalid("Additional properties are not allowed ('" + String.join("', '", unknown)
                    + (unknown.size() == 1 ? "' was unexpected)" : "' were unexpected)"));
        }
    }

    /** A parameter that must be one of some words; every one of its values is checked, the first is taken. */
    public static Optional<String> choice(ApiRequest request, String name, Collection<String> words) {
        List<String> values = request.queryAll(name);
        for (String value : values) {
            if (!words.contains(value)) {
                throw invalid(name, value, "'" + value + "' is not one of " + words);
            }
        }
        return values.stream().findFirst();
    }

    /** A parameter that must be a whole number. @param text as the refusal should name the parameter */
    public static Optional<Integer> whole(ApiRequest request, String name, String text) {
        return request.query(name).map(value -> {
            try {
                return Integer.valueOf(value.strip());
            } catch (NumberFormatException wrong) {
                throw new MullionException(
                        io.mullion.spi.error.ErrorCode.INVALID_INPUT,
                        "Invalid " + text + " filter [" + value + "]",
                        wrong);
            }
        });
    }

    /** A point in time; one without a zone is in UTC. @param field the parameter, for the refusal */
    public static Instant time(String field, String text) {
        try {
            return text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException wrong) {
            throw invalid(field, text, "It is not a date and time.");
        }
    }

    /** The refusal of a parameter's value. */
    public static MullionException invalid(String name, String value, String why) {
        return MullionException.invalid(
                "Invalid input for query parameters " + name + ". Value: " + value + ". " + why);
    }
}
