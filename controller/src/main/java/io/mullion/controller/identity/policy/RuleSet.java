package io.mullion.controller.identity.policy;

import io.mullion.controller.configuration.Suggestion;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rules of one service, which may use each other; compiles each once. */
final class RuleSet {
    private final String service;
    private final Map<String, String> texts;
    private final Map<String, Check> compiled = new HashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();

    private RuleSet(String service, Map<String, String> texts) {
        this.service = service;
        this.texts = texts;
    }

    /**
     * Compiles all rules of a service.
     *
     * @throws MullionException {@code INVALID_CONFIGURATION} with all that is wrong, a line each
     */
    static Map<String, Check> compile(String service, Map<String, String> texts) {
        RuleSet rules = new RuleSet(service, new TreeMap<>(texts));
        List<String> errors = new ArrayList<>();
        for (String name : rules.texts.keySet()) {
            try {
                rules.rule(name);
            } catch (IllegalArgumentException wrong) {
                errors.add(service + " rule \"" + name + "\": " + wrong.getMessage());
                rules.underWay.clear();
            }
        }
        if (!errors.isEmpty()) {
            throw new MullionException(
                    ErrorCode.INVALID_CONFIGURATION, "The policy cannot be used:\n  " + String.join("\n  ", errors));
        }
        return rules.compiled;
    }

    private Check rule(String name) {
        Check known = compiled.get(name);
        if (known != null) {
            return known;
        }
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException(
                    "there is no " + service + " rule \"" + name + "\"" + Suggestion.phrase(name, texts.keySet()));
        }
        if (!underWay.add(name)) {
            throw new IllegalArgumentException("it refers to itself: " + String.join(" → ", underWay));
        }
        Check check = RuleParser.parse(text, this::rule);
        underWay.remove(name);
        compiled.put(name, check);
        return check;
    }
}
