package io.mullion.controller.identity.policy;

import io.mullion.controller.configuration.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads one rule. {@code not} binds closest, then {@code and}, then {@code or}; the empty rule always holds.
 * What oslo.policy would silently let fail (an unknown attribute, a word too many) is refused.
 */
final class RuleParser {
    private final List<RuleWord> words;
    private final Function<String, Check> rules;
    private int next;

    private RuleParser(List<RuleWord> words, Function<String, Check> rules) {
        this.words = words;
        this.rules = rules;
    }

    /**
     * Compiles a rule.
     *
     * @param rules gives the compiled rule of a name, for {@code rule:name}
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    static Check parse(String rule, Function<String, Check> rules) {
        if (rule.isBlank()) {
            return Check.Constant.ALWAYS;
        }
        RuleParser parser = new RuleParser(RuleWord.of(rule), rules);
        Check check = parser.any();
        if (parser.next < parser.words.size()) {
            throw new IllegalArgumentException("there is something behind the end of the rule: " + rule);
        }
        return check;
    }

    private Check any() {
        List<Check> checks = new ArrayList<>(List.of(all()));
        while (take(RuleWord.Joint.OR)) {
            checks.add(all());
        }
        return checks.size() == 1 ? checks.getFirst() : new Check.Any(List.copyOf(checks));
    }

    private Check all() {
        List<Check> checks = new ArrayList<>(List.of(not()));
        while (take(RuleWord.Joint.AND)) {
            checks.add(not());
        }
        return checks.size() == 1 ? checks.getFirst() : new Check.All(List.copyOf(checks));
    }

    private Check not() {
        if (take(RuleWord.Joint.NOT)) {
            return new Check.Not(not());
        }
        if (take(RuleWord.Joint.OPEN)) {
            Check check = any();
            if (!take(RuleWord.Joint.CLOSE)) {
                throw new IllegalArgumentException("a closing bracket is missing");
            }
            return check;
        }
        if (next < words.size() && words.get(next) instanceof RuleWord.Text check) {
            next++;
            return single(check.text());
        }
        throw new IllegalArgumentException("a check is missing");
    }

    private boolean take(RuleWord.Joint word) {
        if (next < words.size() && words.get(next) == word) {
            next++;
            return true;
        }
        return false;
    }

    private Check single(String text) {
        if (text.equals("@")) {
            return Check.Constant.ALWAYS;
        }
        if (text.equals("!")) {
            return Check.Constant.NEVER;
        }
        int colon = text.indexOf(':', literalEnd(text));
        if (colon < 0) {
            throw new IllegalArgumentException("'" + text + "' is not of the form kind:value");
        }
        String kind = text.substring(0, colon);
        String match = text.substring(colon + 1);
        return switch (kind) {
            case "rule" -> rules.apply(match);
            case "role" -> new Check.Role(Template.parse(match));
            case "field" -> field(match);
            case "is_admin" -> truth(match, rules.apply("context_is_admin"));
            // Only Keystone with an admin project tells projects apart; without one, all are
            case "is_admin_project" -> truth(match, Check.Constant.ALWAYS);
            case "http", "https" ->
                throw new IllegalArgumentException("'" + text + "' asks another server, which is not done here");
            default -> compared(kind, Template.parse(match));
        };
    }

    private static int literalEnd(String text) {
        char first = text.charAt(0);
        int end = first == '\'' || first == '"' ? text.indexOf(first, 1) : 0;
        return Math.max(end, 0);
    }

    private static Check compared(String kind, Template match) {
        Optional<String> literal = literal(kind);
        if (literal.isPresent()) {
            return new Check.Literal(literal.get(), match);
        }
        CallerAttribute attribute = CallerAttribute.named(kind)
                .orElseThrow(() -> new IllegalArgumentException("nothing about a caller is called '" + kind + "'"
                        + Suggestion.phrase(kind, CallerAttribute.allNames())));
        return new Check.Attribute(attribute, match);
    }

    private static Optional<String> literal(String kind) {
        char first = kind.isEmpty() ? ' ' : kind.charAt(0);
        if (kind.length() > 1 && (first == '\'' || first == '"') && kind.charAt(kind.length() - 1) == first) {
            return Optional.of(kind.substring(1, kind.length() - 1));
        }
        boolean bare = kind.matches("True|False|None|-?\\d+(\\.\\d+)?");
        return bare ? Optional.of(kind) : Optional.empty();
    }

    private static Check truth(String match, Check check) {
        return switch (match.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> check;
            case "false", "0" -> new Check.Not(check);
            default -> throw new IllegalArgumentException("'" + match + "' is neither True nor False");
        };
    }

    private static Check field(String match) {
        int colon = match.indexOf(':');
        int equals = match.indexOf('=');
        if (colon < 0 || equals < colon) {
            throw new IllegalArgumentException("'field:" + match + "' is not of the form field:resource:name=value");
        }
        String name = match.substring(colon + 1, equals);
        String value = match.substring(equals + 1);
        Optional<Pattern> pattern =
                value.startsWith("~") ? Optional.of(Pattern.compile(value.substring(1))) : Optional.empty();
        return new Check.Field(name, value, pattern);
    }
}
