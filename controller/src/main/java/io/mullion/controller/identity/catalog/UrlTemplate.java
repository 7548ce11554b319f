package io.mullion.controller.identity.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An endpoint's URL with its places filled: {@code $(name)s} or {@code %(name)s}. */
final class UrlTemplate {
    private static final Pattern PLACE = Pattern.compile("[$%]\\((\\w+)\\)s");

    private UrlTemplate() {}

    /** The URL; empty if a place has no value, such as the project of a token for none. */
    static Optional<String> fill(String url, Map<String, String> values) {
        Matcher places = PLACE.matcher(url);
        StringBuilder filled = new StringBuilder();
        while (places.find()) {
            String value = values.get(places.group(1));
            if (value == null) {
                return Optional.empty();
            }
            places.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return Optional.of(places.appendTail(filled).toString());
    }

    /** Whether all places are known ones. */
    static boolean valid(String url) {
        return fill(url, Map.of("public", "", "project_id", "", "tenant_id", "", "user_id", ""))
                .isPresent();
    }
}
