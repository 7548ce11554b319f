package io.mullion.controller.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** What consoles and array of the simulated site hold, as the site itself says it. */
final class SiteRemains {
    private final URI state;

    SiteRemains(URI admin) {
        this.state = URI.create(admin + "/state");
    }

    /** All of it; equal to an earlier answer if nothing was left behind since. */
    JsonNode now() {
        try {
            return Json.MAPPER.readTree(state.toURL());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
