package io.mullion.controller.volumes.api;

import io.mullion.spi.error.MullionException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as Cinder writes them: UTC without a zone, microseconds. */
public final class WireTime {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private WireTime() {}

    /** A time as an answer shows it. */
    public static String of(Instant time) {
        return FORM.format(time);
    }

    /** A time as an answer shows it, null where there is none. */
    public static @Nullable String of(Optional<Instant> time) {
        return time.map(FORM::format).orElse(null);
    }

    /** The time now, as exact as databases keep it. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A time as a client writes it in a filter: with or without zone and fractions. @throws MullionException {@code INVALID_INPUT} */
    public static Instant parse(String text) {
        String strict = text.strip().replace(' ', 'T');
        try {
            return OffsetDateTime.parse(strict).toInstant();
        } catch (DateTimeParseException withoutZone) {
            try {
                return LocalDateTime.parse(strict).toInstant(ZoneOffset.UTC);
            } catch (DateTimeParseException wrong) {
                throw new MullionException(
                        io.mullion.spi.error.ErrorCode.INVALID_INPUT, "Invalid " + text + " value", wrong);
            }
        }
    }
}
