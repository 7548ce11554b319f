package io.mullion.controller.scheduling;

import io.mullion.spi.placement.CollocationRule;
import java.util.List;

/** Checks hard collocation rules once more in the transaction that claims: members may have been placed meanwhile. */
final class RuleCheck {
    private RuleCheck() {}

    /** Whether a member may be on this host, as its rules and their members are now. */
    static boolean holds(List<CollocationRule> rules, String host) {
        return rules.stream().allMatch(rule -> holds(rule, host));
    }

    private static boolean holds(CollocationRule rule, String host) {
        return switch (rule.policy()) {
            case AFFINITY ->
                rule.members().stream()
                        .filter(member -> !member.hosts().isEmpty())
                        .allMatch(member -> member.hosts().contains(host));
            case ANTI_AFFINITY ->
                rule.members().stream()
                                .filter(member -> member.hosts().contains(host))
                                .count()
                        < rule.maximumPerHost();
            case SOFT_AFFINITY, SOFT_ANTI_AFFINITY -> true;
        };
    }
}
