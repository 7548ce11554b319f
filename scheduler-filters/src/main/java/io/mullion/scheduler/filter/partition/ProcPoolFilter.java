package io.mullion.scheduler.filter.partition;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.HostInventory.ProcessorPool;
import io.mullion.spi.placement.Claim;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.Origin;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import io.mullion.spi.units.ProcUnits;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code PowerVMSharedProcPoolFilter}: the host has exactly one shared processor pool of the name, with units left. The
 * default pool is on every host and has no limit; dedicated processors have no pool. A server that stays needs the
 * difference only. {@code reference/scheduler-filters.md} §1.23; the capacity rule is inferred.
 */
public final class ProcPoolFilter extends FactFilter<ProcPoolFilter.Need> {
    static final Reason MISSING = Reason.lasting(
            43,
            "PROC_POOL_MISSING",
            "{host} has no shared processor pool '{pool}'.",
            "without shared processor pool {pool}",
            "Choose another shared processor pool.");
    static final Reason AMBIGUOUS = Reason.lasting(
            44,
            "PROC_POOL_AMBIGUOUS",
            "{host} has {count} shared processor pools '{pool}'.",
            "with several shared processor pools {pool}",
            "Ask the administrator to give the pools different names.");
    static final Reason FULL = Reason.passing(
            45,
            "PROC_POOL_FULL",
            "{host}: pool {pool} has {free} of {most} units left, {need} are needed.",
            "short of units in shared processor pool {pool} (most left {free}, needs {need})",
            "Choose another shared processor pool or fewer processing units.");
    private static final String DEFAULT_POOL = "DefaultPool";

    /**
     * A pool and what is drawn from it.
     *
     * @param pool its name
     * @param units units drawn by the server
     * @param stayingOn the host where the server stays and {@code held} counts; empty for a server that comes
     * @param held units that it draws from this pool there already
     */
    public record Need(String pool, ProcUnits units, Optional<String> stayingOn, ProcUnits held) {
        ProcUnits moreOn(String host) {
            return stayingOn.filter(host::equals).isPresent() ? units.minus(held) : units;
        }
    }

    @Override
    public String name() {
        return "PowerVMSharedProcPoolFilter";
    }

    @Override
    protected List<Need> needs(PlacementRequest request) {
        return Claim.poolOf(request.demand())
                .filter(pool -> !pool.equals(DEFAULT_POOL))
                .map(pool -> need(pool, request))
                .stream()
                .toList();
    }

    private static Need need(String pool, PlacementRequest request) {
        Optional<Origin> staying =
                request.origin().filter(origin -> request.operation().staysOnHost());
        ProcUnits held = staying.map(Origin::occupied)
                .filter(occupied -> occupied.pool().filter(pool::equals).isPresent())
                .map(Origin.Occupied::units)
                .orElse(ProcUnits.ZERO);
        return new Need(pool, request.demand().units(), staying.map(Origin::host), held);
    }

    @Override
    protected Verdict judge(Need need, HostFacts host) {
        List<ProcessorPool> named = host.pools().stream()
                .filter(pool -> pool.name().equals(need.pool))
                .toList();
        if (!host.can(HostCapability.SHARED_PROCESSOR_POOLS) || named.isEmpty()) {
            return MISSING.refuse(Map.of("pool", need.pool));
        }
        return named.size() > 1
                ? AMBIGUOUS.refuse(Map.of("pool", need.pool, "count", named.size()))
                : room(need, named.getFirst(), need.moreOn(host.host()));
    }

    private static Verdict room(Need need, ProcessorPool pool, ProcUnits more) {
        ProcUnits free = pool.maximum().minus(pool.used());
        boolean draws = more.compareTo(ProcUnits.ZERO) > 0;
        boolean fits = pool.maximum().compareTo(ProcUnits.ZERO) > 0 && (!draws || more.compareTo(free) <= 0);
        return fits
                ? Verdict.FITS
                : FULL.refuse(Map.of("pool", need.pool, "free", free, "most", pool.maximum(), "need", more));
    }
}
