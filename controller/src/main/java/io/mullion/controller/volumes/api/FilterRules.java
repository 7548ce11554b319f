package io.mullion.controller.volumes.api;

import io.mullion.controller.http.ApiRequest;
import io.mullion.spi.error.MullionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which filters a list takes from whom (reference/volume-api.md §3): users those that are announced, below 3.31 silently
 * without the others, from 3.31 on with a 400 that names them; administrators any.
 *
 * @param announced the filters that {@code GET /resource_filters} lists, each with the minor version it begins at
 */
public record FilterRules(Map<String, Integer> announced) {
    private static final int STRICT = 31;
    private static final int LIKE = 34;

    /** The filters of a call that count. */
    public ListCall apply(ListCall call, ApiRequest request, boolean admin) {
        Map<String, String> kept = new LinkedHashMap<>();
        List<String> unknown = new java.util.ArrayList<>();
        call.filters().forEach((name, value) -> {
            boolean like = name.endsWith("~");
            String plain = like ? name.substring(0, name.length() - 1) : name;
            boolean exists = !like || request.version().from(LIKE);
            Integer from = announced.get(plain);
            if (from == null ? admin && exists : exists && request.version().from(from)) {
                kept.put(name, value);
            } else if (from == null || !exists) {
                unknown.add(name);
            }
        });
        if (!unknown.isEmpty() && request.version().from(STRICT)) {
            throw MullionException.invalid(
                    "Invalid filters " + String.join(",", unknown) + " are found in query options.");
        }
        return call.with(kept);
    }
}
