package io.mullion.controller.servers.create;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.computeapi.Words;
import io.mullion.spi.error.MullionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads values that clients write in several ways: numbers as texts, flags as words. */
final class Loose {
    private Loose() {}

    /** A flag. @param field its name, for the refusal */
    static boolean flag(@Nullable JsonNode node, String field, boolean fallback) {
        if (node == null || node.isNull()) {
            return fallback;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return Words.flag(node.asText())
                .orElseThrow(() -> MullionException.invalid("Invalid input for field/attribute " + field + ". Value: "
                        + node.asText() + ". It is not a boolean."));
    }

    /** A whole number of at least {@code least}. @param field its name, for the refusal */
    static Optional<Integer> number(@Nullable JsonNode node, String field, int least) {
        if (node == null || node.isNull() || node.asText().isEmpty()) {
            return Optional.empty();
        }
        try {
            int value = Integer.parseInt(node.asText().strip());
            if (value >= least) {
                return Optional.of(value);
            }
        } catch (NumberFormatException wrong) {
            // said below
        }
        throw MullionException.invalid("Invalid input for field/attribute " + field + ". Value: " + node.asText()
                + ". It must be a whole number of " + least + " or more.");
    }
}
