package io.mullion.controller.http;

import io.mullion.controller.configuration.Settings;

/**
 * Where the APIs are served.
 *
 * @param host address to listen on
 * @param port 0 for any free one
 */
public record HttpConfig(String host, int port) {
    private static final String SECTION = "http";

    /** Reads section {@code [http]}. */
    public static HttpConfig from(Settings settings) {
        return new HttpConfig(
                settings.text(SECTION, "host", "127.0.0.1"), settings.number(SECTION, "port", 5000, 0, 65535));
    }
}
