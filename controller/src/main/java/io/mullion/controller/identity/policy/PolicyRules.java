package io.mullion.controller.identity.policy;

import io.mullion.controller.configuration.Suggestion;
import io.mullion.controller.http.ApiService;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Brings together the rules that come with us and those of an operator, service by service. */
final class PolicyRules {
    private final Map<String, String> common = RuleFile.builtIn("common.yaml").rules();
    private final Map<String, Map<String, List<String>>> renamed = RuleFile.renamed();
    private final Optional<PolicyDirectory> directory;

    private PolicyRules(Optional<PolicyDirectory> directory) {
        this.directory = directory;
    }

    /** All rules of all services, compiled. @throws MullionException {@code INVALID_CONFIGURATION} */
    static Map<String, Check> load(PolicyConfig config) {
        Optional<PolicyDirectory> directory = config.directory().map(PolicyDirectory::new);
        directory.ifPresent(PolicyDirectory::check);
        PolicyRules rules = new PolicyRules(directory);
        Map<String, Check> all = new HashMap<>(RuleSet.compile("common", rules.common));
        for (ApiService service : ApiService.values()) {
            rules.compile(service).forEach(all::putIfAbsent);
        }
        return Map.copyOf(all);
    }

    private Map<String, Check> compile(ApiService service) {
        Map<String, String> texts = new TreeMap<>(common);
        texts.putAll(RuleFile.builtIn(service.label() + ".yaml").rules());
        for (RuleFile file : directory.map(each -> each.files(service)).orElse(List.of())) {
            Map<String, String> own = inNewNames(service, file);
            refuseUnknown(service, file, texts.keySet(), own);
            texts.putAll(own);
        }
        return RuleSet.compile(service.label(), texts);
    }

    /** A line under an old name changes the new rules, unless the file has a line for a new one too. */
    private Map<String, String> inNewNames(ApiService service, RuleFile file) {
        Map<String, List<String>> old = renamed.getOrDefault(service.label(), Map.of());
        Map<String, String> rules = new TreeMap<>();
        file.rules().forEach((name, text) -> {
            for (String today : old.getOrDefault(name, List.of(name))) {
                if (today.equals(name) || !file.rules().containsKey(today)) {
                    rules.put(today, text);
                }
            }
        });
        return rules;
    }

    /** A new name is a slip of the pen, unless a rule of the file refers to it. */
    private static void refuseUnknown(ApiService service, RuleFile file, Set<String> known, Map<String, String> own) {
        List<String> errors = new ArrayList<>();
        for (String name : own.keySet()) {
            Pattern reference = Pattern.compile("rule:" + Pattern.quote(name) + "(?![\\w:.-])");
            if (!known.contains(name)
                    && own.values().stream()
                            .noneMatch(text -> reference.matcher(text).find())) {
                errors.add(
                        "there is no " + service.label() + " rule \"" + name + "\"" + Suggestion.phrase(name, known));
            }
        }
        if (!errors.isEmpty()) {
            throw new MullionException(
                    ErrorCode.INVALID_CONFIGURATION, file.name() + ":\n  " + String.join("\n  ", errors));
        }
    }
}
