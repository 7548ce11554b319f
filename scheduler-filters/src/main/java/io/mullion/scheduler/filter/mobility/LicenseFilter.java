package io.mullion.scheduler.filter.mobility;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code PowerMigrationLicenseFilter}: both hosts have PowerVM Enterprise Edition for the kind of move: active for a
 * running partition, inactive for a stopped one. Remote restart needs another capability instead. {@code
 * reference/scheduler-filters.md} §1.15.
 */
public final class LicenseFilter extends FactFilter<LicenseFilter.Need> {
    static final Reason NOT_LICENSED = Reason.lasting(
            28,
            "LPM_NOT_LICENSED",
            "{host}: {frame} has no PowerVM Enterprise Edition activation for {kind} mobility.",
            "without PowerVM Enterprise Edition on both hosts",
            "Ask the administrator to activate PowerVM Enterprise Edition.");

    /**
     * A move between two licensed hosts.
     *
     * @param running whether the partition runs meanwhile
     * @param unlicensedSource name of the source host if it is not licensed; empty text if it is
     */
    public record Need(boolean running, String unlicensedSource) {
        HostCapability capability() {
            return running ? HostCapability.ACTIVE_MOBILITY : HostCapability.INACTIVE_MOBILITY;
        }
    }

    @Override
    public String name() {
        return "PowerMigrationLicenseFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.union(Mobile.PLAIN, EnumSet.of(Operation.LIVE_UPDATE));
    }

    @Override
    protected List<Need> needs(PlacementRequest request) {
        Need open = new Need(request.movesRunning(), "");
        return List.of(
                Mobile.sourceCan(request, open.capability())
                        ? open
                        : new Need(request.movesRunning(), Mobile.sourceName(request)));
    }

    @Override
    protected Verdict judge(Need need, HostFacts host) {
        boolean here = host.can(need.capability());
        return here && need.unlicensedSource.isEmpty()
                ? Verdict.FITS
                : NOT_LICENSED.refuse(
                        Map.of("frame", here ? need.unlicensedSource : host.host(), "kind", Mobile.kind(need.running)));
    }
}
