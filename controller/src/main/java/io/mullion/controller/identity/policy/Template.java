package io.mullion.controller.identity.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The right side of a check: text in which {@code %(name)s} stands for a value of the target.
 *
 * @param parts texts and names in turn, beginning with a text
 */
record Template(List<String> parts) {
    private static final Pattern NAME = Pattern.compile("%\\(([^)]+)\\)s");

    static Template parse(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = NAME.matcher(text);
        int end = 0;
        while (matcher.find()) {
            parts.add(text.substring(end, matcher.start()));
            parts.add(matcher.group(1));
            end = matcher.end();
        }
        parts.add(text.substring(end));
        return new Template(List.copyOf(parts));
    }

    /** The text if it names nothing. */
    Optional<String> constant() {
        return parts.size() == 1 ? Optional.of(parts.getFirst()) : Optional.empty();
    }

    /** The text with the target's values; null if the target lacks one, and then no check holds. */
    @Nullable
    String fill(Map<String, String> target) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        if (parts.size() == 3 && parts.get(0).isEmpty() && parts.get(2).isEmpty()) {
            return target.get(parts.get(1));
        }
        StringBuilder filled = new StringBuilder(parts.getFirst());
        for (int i = 1; i < parts.size(); i += 2) {
            String value = target.get(parts.get(i));
            if (value == null) {
                return null;
            }
            filled.append(value).append(parts.get(i + 1));
        }
        return filled.toString();
    }
}
