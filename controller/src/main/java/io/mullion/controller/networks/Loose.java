package io.mullion.controller.networks;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.computeapi.Words;
import io.mullion.spi.error.MullionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of bodies that clients may write in several ways; null counts as not given. */
final class Loose {
    private Loose() {}

    static Optional<Boolean> flag(String name, @Nullable JsonNode node) {
        return text(node)
                .map(word -> Words.flag(word)
                        .orElseThrow(() -> MullionException.invalid("Invalid input for " + name + ". Reason: '" + word
                                + "' cannot be converted to boolean.")));
    }

    /** A whole number within bounds, as number or text. */
    static Optional<Integer> number(String name, @Nullable JsonNode node, int least, int most) {
        return text(node).map(digits -> {
            int value = digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
            if (value < least || value > most) {
                throw MullionException.invalid("Invalid input for " + name + ". Reason: '" + digits
                        + "' is not a number from " + least + " to " + most + ".");
            }
            return value;
        });
    }

    /** What a body says of something that may also be taken away: empty if nothing, an empty inner one for null. */
    static Optional<Optional<JsonNode>> change(@Nullable JsonNode node) {
        return node == null ? Optional.empty() : Optional.of(given(node));
    }

    static Optional<String> text(@Nullable JsonNode node) {
        return given(node).map(JsonNode::asText);
    }

    static Optional<JsonNode> given(@Nullable JsonNode node) {
        return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
    }
}
