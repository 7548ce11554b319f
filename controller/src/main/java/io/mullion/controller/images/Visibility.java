package io.mullion.controller.images;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who sees an image. */
public enum Visibility {
    /** Everybody, in every list. */
    PUBLIC,
    /** Its owner. */
    PRIVATE,
    /** Its owner, and the projects it is shared with. */
    SHARED,
    /** Everybody, but not in lists that do not ask for it. */
    COMMUNITY;

    /** As in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Visibility> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
