package io.mullion.controller.volumes.api;

import io.mullion.spi.error.MullionException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A dictionary as clients write it in a query: {@code {'k': 'v', "k2": "v2"}} (reference/volume-api.md §3). */
public final class DictText {
    private static final String TEXT = "u?(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\")";
    private static final Pattern PAIR = Pattern.compile("\\G\\s*" + TEXT + "\\s*:\\s*" + TEXT + "\\s*(,|$)");

    private DictText() {}

    /** Reads it. @throws MullionException {@code INVALID_INPUT} naming the parameter */
    public static Map<String, String> parse(String parameter, String text) {
        String plain = text.strip();
        if (!plain.startsWith("{") || !plain.endsWith("}")) {
            throw wrong(parameter, text);
        }
        String inside = plain.substring(1, plain.length() - 1).strip();
        Map<String, String> pairs = new LinkedHashMap<>();
        Matcher matcher = PAIR.matcher(inside);
        int end = 0;
        while (end < inside.length()) {
            if (!matcher.find()) {
                throw wrong(parameter, text);
            }
            pairs.put(value(matcher, 1), value(matcher, 3));
            end = matcher.end();
        }
        return pairs;
    }

    private static String value(Matcher matcher, int group) {
        String single = matcher.group(group);
        String raw = single != null ? single : matcher.group(group + 1);
        return raw.replaceAll("\\\\(.)", "$1");
    }

    private static MullionException wrong(String parameter, String text) {
        return MullionException.invalid(
                "Invalid value for '" + parameter + "': " + text + " is not a dictionary such as {'key': 'value'}.");
    }
}
