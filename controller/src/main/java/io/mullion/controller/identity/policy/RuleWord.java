package io.mullion.controller.identity.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A word of a rule: a bracket, {@code and}, {@code or}, {@code not}, or one check. */
sealed interface RuleWord {
    /** The words that join checks. */
    enum Joint implements RuleWord {
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT
    }

    /** One check, such as {@code role:admin}. */
    record Text(String text) implements RuleWord {}

    /** Cuts a rule into words; brackets of {@code %(name)s} belong to their check. */
    static List<RuleWord> of(String rule) {
        List<RuleWord> words = new ArrayList<>();
        for (String word : rule.strip().split("\\s+", -1)) {
            int start = 0;
            while (start < word.length() && word.charAt(start) == '(') {
                words.add(Joint.OPEN);
                start++;
            }
            int end = word.length();
            while (end > start && word.charAt(end - 1) == ')') {
                end--;
            }
            if (end > start) {
                words.add(word(word.substring(start, end)));
            }
            for (int i = end; i < word.length(); i++) {
                words.add(Joint.CLOSE);
            }
        }
        return words;
    }

    private static RuleWord word(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "and" -> Joint.AND;
            case "or" -> Joint.OR;
            case "not" -> Joint.NOT;
            default -> new Text(text);
        };
    }
}
