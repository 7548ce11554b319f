package io.mullion.controller.computeapi;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Points in time as parts of the compute API write them. */
public final class Times {
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    /** UTC with six decimals and without a zone: administrators' resources. */
    public static String micros(Instant time) {
        return MICROS.format(time);
    }

    /** UTC with a {@code Z} and whole seconds: users' resources. */
    public static String seconds(Instant time) {
        return SECONDS.format(time);
    }
}
