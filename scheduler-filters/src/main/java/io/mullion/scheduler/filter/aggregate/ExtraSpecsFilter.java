package io.mullion.scheduler.filter.aggregate;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.scheduler.filter.Requirement;
import io.mullion.scheduler.filter.Words;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code AggregateInstanceExtraSpecsFilter}: each extra spec without a scope, or with the scope {@code
 * aggregate_instance_extra_specs}, is met by one of the values under that key in the host's aggregates; no value, no fit.
 * {@code reference/scheduler-filters.md} §4.
 */
public final class ExtraSpecsFilter extends FactFilter<Map.Entry<String, Requirement>> {
    static final Reason MISMATCH = Reason.lasting(
            63,
            "AGGREGATE_SPEC_MISMATCH",
            "{host}: {key} is {values} in its aggregates, flavor requires '{required}'.",
            "in no aggregate with {key} '{required}'",
            "Choose another template.");
    private static final String SCOPE = "aggregate_instance_extra_specs:";

    @Override
    public String name() {
        return "AggregateInstanceExtraSpecsFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.NOT_REBUILD;
    }

    @Override
    protected List<Map.Entry<String, Requirement>> needs(PlacementRequest request) {
        Map<String, Requirement> needs = new TreeMap<>();
        request.flavor().extraSpecs().forEach((key, value) -> {
            if (!key.contains(":") || key.startsWith(SCOPE)) {
                needs.put(key, new Requirement(value));
            }
        });
        return needs.entrySet().stream()
                .map(need -> Map.entry(unscoped(need.getKey()), need.getValue()))
                .toList();
    }

    @Override
    protected Verdict judge(Map.Entry<String, Requirement> need, HostFacts host) {
        Set<String> values = Words.under(need.getKey(), host.aggregates());
        return anyMeets(values, need.getValue())
                ? Verdict.FITS
                : MISMATCH.refuse(Map.of(
                        "key", need.getKey(),
                        "values", values,
                        "required", need.getValue().text()));
    }

    /** A value that cannot be compared only matters where no other meets the requirement. */
    private static boolean anyMeets(Set<String> values, Requirement requirement) {
        NumberFormatException malformed = null;
        for (String value : values) {
            try {
                if (requirement.met(value)) {
                    return true;
                }
            } catch (NumberFormatException notANumber) {
                malformed = notANumber;
            }
        }
        if (malformed != null) {
            throw malformed;
        }
        return false;
    }

    private static String unscoped(String key) {
        return key.startsWith(SCOPE) ? key.substring(SCOPE.length()) : key;
    }
}
