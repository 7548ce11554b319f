package io.mullion.controller.http;

/**
 * Which microversions a service honours.
 *
 * @param lowest what a request without a header gets
 * @param highest what is really honoured, and what {@code latest} means
 */
public record MicroversionRange(Microversion lowest, Microversion highest) {
    /** Compute. What each step changed, and that it is honoured, is in docs/api.md. */
    public static final MicroversionRange COMPUTE =
            new MicroversionRange(Microversion.of("2.1"), Microversion.of("2.93"));

    /** Block storage. */
    public static final MicroversionRange VOLUME =
            new MicroversionRange(Microversion.of("3.0"), Microversion.of("3.70"));

    /** Whether a version is within the range. */
    public boolean contains(Microversion version) {
        return lowest.compareTo(version) <= 0 && version.compareTo(highest) <= 0;
    }
}
