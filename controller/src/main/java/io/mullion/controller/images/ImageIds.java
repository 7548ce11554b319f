package io.mullion.controller.images;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as clients write them; a name in place of one is no error but names nothing. */
final class ImageIds {
    private static final Pattern DASHED =
            Pattern.compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");

    private ImageIds() {}

    static Optional<UUID> parse(String text) {
        return DASHED.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
