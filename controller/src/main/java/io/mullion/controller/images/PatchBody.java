package io.mullion.controller.images;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One change of a patch (RFC 6902).
 *
 * @param op {@code add, replace} or {@code remove}
 * @param path JSON pointer
 * @param value absent for {@code remove}
 */
record PatchBody(
        @JsonProperty("op") @Nullable String op,
        @JsonProperty("path") @Nullable String path,
        @JsonProperty("value") @Nullable JsonNode value) {
    /** The words of the pointer, one or two. @throws MullionException {@code INVALID_INPUT} if it is none of ours */
    List<String> words() {
        String pointer = Optional.ofNullable(path).orElse("");
        if (!pointer.startsWith("/") || pointer.length() < 2) {
            throw MullionException.invalid("Invalid JSON pointer for this resource: '" + pointer + "'.");
        }
        List<String> words = java.util.Arrays.stream(pointer.substring(1).split("/", -1))
                .map(word -> word.replace("~1", "/").replace("~0", "~"))
                .toList();
        if (words.size() > 2 || words.contains("")) {
            throw MullionException.invalid("Invalid JSON pointer for this resource: '" + pointer + "'.");
        }
        return words;
    }

    JsonNode required() {
        if (value == null) {
            throw MullionException.invalid("Operation \"" + op + "\" requires a member named \"value\".");
        }
        return value;
    }
}
