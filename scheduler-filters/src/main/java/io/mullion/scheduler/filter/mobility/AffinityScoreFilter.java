package io.mullion.scheduler.filter.mobility;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.MovingServer.Affinity;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code PowerVMAffinityScore}: where the server enforces it and both hosts can tell, the memory affinity score must not
 * become worse; a score that nobody told counts as worse. Ignored on remote restart. {@code
 * reference/scheduler-filters.md} §3.
 */
public final class AffinityScoreFilter extends FactFilter<Affinity> {
    static final Reason WORSE = Reason.lasting(
            58,
            "AFFINITY_SCORE_LOW",
            "{host} would give the server an affinity score of {predicted}, it has {current} now.",
            "with a worse memory affinity score than now",
            "Switch powervm:enforce_affinity_check off, or choose another time.");

    @Override
    public String name() {
        return "PowerVMAffinityScore";
    }

    @Override
    public Set<Operation> operations() {
        return Mobile.PLAIN;
    }

    @Override
    protected List<Affinity> needs(PlacementRequest request) {
        return request.guest().options().affinityCheck() && Mobile.sourceCan(request, HostCapability.AFFINITY_CHECK)
                ? List.of(Mobile.server(request).affinity())
                : List.of();
    }

    @Override
    protected Verdict judge(Affinity scores, HostFacts host) {
        if (!host.can(HostCapability.AFFINITY_CHECK)) {
            return Verdict.FITS;
        }
        Integer predicted = scores.predicted().get(host.host());
        return predicted != null
                        && scores.current().isPresent()
                        && predicted >= scores.current().getAsInt()
                ? Verdict.FITS
                : WORSE.refuse(Map.of(
                        "predicted", predicted == null ? "unknown" : predicted,
                        "current",
                                scores.current().isPresent() ? scores.current().getAsInt() : "unknown"));
    }
}
