package io.mullion.controller.http;

import java.util.UUID;

/**
 * The name of one request: in its answer, in every log line and in the calls to consoles that it causes.
 *
 * @param value {@code req-} and a UUID
 */
public record RequestId(String value) {
    /** A new one. */
    public static RequestId create() {
        return new RequestId("req-" + UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value;
    }
}
