package io.mullion.scheduler.filter.aggregate;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.scheduler.filter.Words;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The host is in the availability zone asked for; one that no aggregate puts into a zone is in the default zone. A remote
 * restart that may leave its host group may leave the zone too, as they are the same. {@code
 * reference/scheduler-filters.md} §1.5.
 */
public final class AvailabilityZoneFilter extends FactFilter<String> {
    static final Reason MISMATCH = Reason.lasting(
            12,
            "AZ_MISMATCH",
            "{host} is in availability zone {zones}, request asks {zone}.",
            "outside availability zone {zone}",
            "Ask for another availability zone.");
    static final String KEY = "availability_zone";

    private final String defaultZone;

    /** With the zone of hosts that are in none: option {@code default_availability_zone}. */
    public AvailabilityZoneFilter(String defaultZone) {
        this.defaultZone = defaultZone;
    }

    @Override
    public String name() {
        return "AvailabilityZoneFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.ARRIVALS;
    }

    @Override
    protected List<String> needs(PlacementRequest request) {
        return GroupChange.allowed(request)
                ? List.of()
                : request.destination().availabilityZone().stream().toList();
    }

    @Override
    protected Verdict judge(String zone, HostFacts host) {
        boolean zoned = host.aggregates().stream()
                .anyMatch(aggregate -> aggregate.metadata().containsKey(KEY));
        Set<String> zones = zoned ? Words.under(KEY, host.aggregates()) : Set.of(defaultZone);
        return zones.contains(zone) ? Verdict.FITS : MISMATCH.refuse(Map.of("zones", zones, "zone", zone));
    }
}
