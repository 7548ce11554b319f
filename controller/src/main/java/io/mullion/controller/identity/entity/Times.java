package io.mullion.controller.identity.entity;

import io.mullion.spi.error.MullionException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Times as Keystone writes them: UTC with six digits of a second, {@code 2026-01-05T10:00:00.000000Z}. */
public final class Times {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    /** A time as a text. */
    public static String text(Instant time) {
        return FORM.format(time);
    }

    /** A time from a client, with or without a zone. @throws MullionException {@code INVALID_INPUT} naming the field */
    public static Instant parse(String field, String text) {
        try {
            return text.endsWith("Z") || text.matches(".*[+-]\\d\\d:?\\d\\d")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException wrong) {
            throw new MullionException(
                    io.mullion.spi.error.ErrorCode.INVALID_INPUT,
                    "Invalid input for field '" + field + "': " + text + " is not a time such as 2026-01-05T10:00:00Z.",
                    wrong);
        }
    }
}
