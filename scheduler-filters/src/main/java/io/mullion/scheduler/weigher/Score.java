package io.mullion.scheduler.weigher;

import java.util.List;

/**
 * How good a host is, with everything it came from.
 *
 * @param policy name of its host group's placement policy
 * @param policyValue what the policy measures there; the smaller, the better
 * @param above points of weighers that stand above the policy
 * @param weight points of the others
 * @param parts what each weigher said
 */
public record Score(String policy, double policyValue, double above, double weight, List<Part> parts) {
    public Score {
        parts = List.copyOf(parts);
    }

    /**
     * What one weigher said.
     *
     * @param weigher its name
     * @param raw the raw value, clamped to the weigher's bounds
     * @param normalised spread over 0 to 1
     * @param multiplier what that is multiplied by
     */
    public record Part(String weigher, double raw, double normalised, double multiplier) {}
}
