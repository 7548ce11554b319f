package io.mullion.controller.service;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.net.URI;

/** Reads addresses of the configuration. */
final class Addresses {
    private Addresses() {}

    /** @param what section and key, for the refusal */
    static URI uri(String text, String what) {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException wrong) {
            // said below
        }
        throw new MullionException(
                ErrorCode.INVALID_CONFIGURATION,
                "[" + what + "] '" + text + "' is no address such as https://host:443");
    }
}
