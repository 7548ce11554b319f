package io.mullion.scheduler.filter.partition;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * {@code PowerVMActiveMemoryExpansionFilter}: a factor other than 0 is 1.00 to 10.00 and needs a capable host. {@code
 * reference/scheduler-filters.md} §1.26; checking it on moves is inferred.
 */
public final class MemoryExpansionFilter extends FactFilter<Boolean> {
    static final Reason UNSUPPORTED = Reason.lasting(
            50,
            "AME_UNSUPPORTED",
            "{host} has no Active Memory Expansion.",
            "without Active Memory Expansion",
            "Choose a template without powervm:ame_expansion_factor.");
    static final Reason BAD_FACTOR = Reason.lasting(
            51,
            "AME_FACTOR_INVALID",
            "{host}: the memory expansion factor is 0 or 1.00 to 10.00.",
            "not usable with this memory expansion factor",
            "Choose a memory expansion factor of 0 or 1.00 to 10.00.");
    private static final BigDecimal LEAST = BigDecimal.ONE;
    private static final BigDecimal MOST = BigDecimal.TEN;

    @Override
    public String name() {
        return "PowerVMActiveMemoryExpansionFilter";
    }

    /** Whether the factor in use is legal. */
    @Override
    protected List<Boolean> needs(PlacementRequest request) {
        int hundredths = request.demand().memory().expansionFactor();
        BigDecimal factor = BigDecimal.valueOf(hundredths, 2);
        return hundredths == 0 ? List.of() : List.of(factor.compareTo(LEAST) >= 0 && factor.compareTo(MOST) <= 0);
    }

    @Override
    protected Verdict judge(Boolean legal, HostFacts host) {
        if (!legal) {
            return BAD_FACTOR.refuse(Map.of());
        }
        return host.can(HostCapability.MEMORY_EXPANSION) ? Verdict.FITS : UNSUPPORTED.refuse();
    }
}
