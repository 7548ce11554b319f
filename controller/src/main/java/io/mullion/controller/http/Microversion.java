package io.mullion.controller.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of an API, such as 2.93.
 *
 * @param major 2 for compute, 3 for block storage
 * @param minor 0 or more; 10 comes after 9
 */
public record Microversion(int major, int minor) implements Comparable<Microversion> {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,3})\\.(0|[1-9]\\d{0,5})");

    /** For code that names a version: {@code of("2.53")}. @throws IllegalArgumentException if it is not of that form */
    public static Microversion of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** A version as a client wrote it; empty if it is not of the form {@code X.Y}. */
    public static Optional<Microversion> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Microversion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Whether this is {@code major.minor} or later. */
    public boolean from(int atLeastMinor) {
        return minor >= atLeastMinor;
    }

    @Override
    public int compareTo(Microversion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
