package io.mullion.controller.volumes.api;

import io.mullion.controller.http.ApiRequest;
import io.mullion.spi.error.MullionException;

/** Calls that exist from a microversion on (reference/volume-api.md §2): before it they are not there. */
public final class Since {
    private Since() {}

    /** Demands microversion 3.{@code minor} or later. @throws MullionException {@code NOT_FOUND} */
    public static void minor(ApiRequest request, int minor) {
        if (!request.version().from(minor)) {
            throw MullionException.notFound("The resource could not be found.");
        }
    }
}
