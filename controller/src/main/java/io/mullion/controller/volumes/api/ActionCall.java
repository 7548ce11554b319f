package io.mullion.controller.volumes.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.spi.error.MullionException;

/**
 * An action as clients ask for it: a body with one key, the action's name.
 *
 * @param body the whole body, as the action's own record reads it
 */
public record ActionCall(String name, JsonNode body) {
    /** Reads a body. @throws MullionException {@code INVALID_INPUT} if it has another number of keys than one */
    public static ActionCall of(JsonNode body) {
        if (body.size() != 1) {
            throw MullionException.invalid(
                    body.isEmpty() ? "No action was given." : "Multiple body keys: exactly one action must be given.");
        }
        return new ActionCall(body.fieldNames().next(), body);
    }

    /** The refusal for an action that is not known. */
    public MullionException unknown() {
        return MullionException.invalid("There is no such action: " + name);
    }
}
