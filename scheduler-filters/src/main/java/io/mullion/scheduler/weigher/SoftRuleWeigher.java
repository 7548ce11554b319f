package io.mullion.scheduler.weigher;

import io.mullion.scheduler.config.SchedulerOption;
import io.mullion.spi.placement.CollocationRule.Member;
import io.mullion.spi.placement.CollocationRule.Policy;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.PlacementRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Rather with, or rather apart from, the other members of soft collocation rules: the raw value is how many of them are
 * on the host, or minus that. {@code reference/weighers-policies.md} §1.3; several rules add up.
 */
public final class SoftRuleWeigher implements CompiledWeigher {
    private final String name;
    private final SchedulerOption option;
    private final Policy policy;
    private final int sign;

    private SoftRuleWeigher(String name, SchedulerOption option, Policy policy, int sign) {
        this.name = name;
        this.option = option;
        this.policy = policy;
        this.sign = sign;
    }

    /** {@code ServerGroupSoftAffinityWeigher}. */
    public static SoftRuleWeigher together() {
        return new SoftRuleWeigher(
                "ServerGroupSoftAffinityWeigher", SchedulerOption.SOFT_AFFINITY_WEIGHT, Policy.SOFT_AFFINITY, 1);
    }

    /** {@code ServerGroupSoftAntiAffinityWeigher}. */
    public static SoftRuleWeigher apart() {
        return new SoftRuleWeigher(
                "ServerGroupSoftAntiAffinityWeigher",
                SchedulerOption.SOFT_ANTI_AFFINITY_WEIGHT,
                Policy.SOFT_ANTI_AFFINITY,
                -1);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double weigh(PlacementRequest request, HostView host) {
        return counts(request).getOrDefault(host.host(), 0.0);
    }

    @Override
    public String multiplierOption() {
        return option.key();
    }

    @Override
    public double defaultMultiplier() {
        return Double.parseDouble(option.defaultText());
    }

    @Override
    public Optional<Raw> compile(PlacementRequest request) {
        Map<String, Double> counts = counts(request);
        return counts.isEmpty() ? Optional.empty() : Optional.of(new Raw.Named(counts));
    }

    private Map<String, Double> counts(PlacementRequest request) {
        Map<String, Double> counts = new HashMap<>();
        request.rules().stream()
                .filter(rule -> rule.policy() == policy)
                .flatMap(rule -> rule.members().stream())
                .filter(member -> !member.server().equals(request.subject().server()))
                .map(Member::hosts)
                .forEach(hosts -> hosts.forEach(host -> counts.merge(host, (double) sign, Double::sum)));
        return counts;
    }
}
