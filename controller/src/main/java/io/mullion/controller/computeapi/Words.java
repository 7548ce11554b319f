package io.mullion.controller.computeapi;

import java.util.Locale;
import java.util.Optional;

/** Words that OpenStack's services take for yes and no. */
public final class Words {
    private Words() {}

    /** What a word says, whatever its case; empty for any other word. */
    public static Optional<Boolean> flag(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "1", "t", "true", "on", "y", "yes" -> Optional.of(true);
            case "0", "f", "false", "off", "n", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
