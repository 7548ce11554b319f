package io.mullion.controller.identity.policy;

import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The policy in force. A rule that the code asks for and nobody defined is for administrators only, and logged once. */
public final class PolicyEngine implements Policy {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyEngine.class);

    private final Map<String, Check> rules;
    private final Set<String> undefined = ConcurrentHashMap.newKeySet();

    /** Reads and compiles all rules. @throws MullionException {@code INVALID_CONFIGURATION} if one cannot be used */
    @Inject
    public PolicyEngine(PolicyConfig config) {
        rules = PolicyRules.load(config);
    }

    @Override
    public boolean allows(Caller caller, String rule, Map<String, String> target) {
        Check check = rules.get(rule);
        return check == null ? undefined(caller, rule) : check.holds(caller, target);
    }

    @Override
    public void require(Caller caller, String rule, Map<String, String> target) {
        if (!allows(caller, rule, target)) {
            throw new MullionException(ErrorCode.FORBIDDEN, refusal(caller, rule, target));
        }
    }

    /** Whether a rule of this name is defined. */
    public boolean defines(String rule) {
        return rules.containsKey(rule);
    }

    private boolean undefined(Caller caller, String rule) {
        if (undefined.add(rule)) {
            LOG.warn("no policy rule is called {}: only administrators are allowed", rule);
        }
        return rules.get("context_is_admin") instanceof Check admin && admin.holds(caller, Map.of());
    }

    private String refusal(Caller caller, String rule, Map<String, String> target) {
        String sentence = rule.startsWith("identity:")
                ? "You are not authorized to perform the requested action: " + rule + "."
                : "Policy doesn't allow " + rule + " to be performed.";
        Set<String> enough = rolesThatAllow(caller, rule, target);
        return enough.isEmpty()
                ? sentence
                : sentence + " It needs one of these roles: " + String.join(", ", enough) + ".";
    }

    private Set<String> rolesThatAllow(Caller caller, String rule, Map<String, String> target) {
        Set<String> named = new TreeSet<>();
        if (rules.get(rule) instanceof Check check) {
            check.collectRoles(named);
        }
        named.removeIf(role -> !allows(caller.with(role), rule, target));
        return named;
    }
}
