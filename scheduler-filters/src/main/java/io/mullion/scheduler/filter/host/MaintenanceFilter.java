package io.mullion.scheduler.filter.host;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostStatus.Maintenance;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Nothing comes to a host in maintenance, or on the way into it, nor to one kept on standby for something else; a server
 * that stayed there is not resized either. {@code reference/scheduler-filters.md} §1.8, inferred from documentation.
 */
public final class MaintenanceFilter extends FactFilter<Standby> {
    static final Reason IN_MAINTENANCE = Reason.lasting(
            14,
            "HOST_MAINTENANCE",
            "{host} is in maintenance mode ({status}).",
            "in maintenance",
            "Wait until maintenance of a host has ended.");

    @Override
    public String name() {
        return "MaintenanceFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.NOT_REBUILD;
    }

    @Override
    protected List<Standby> needs(PlacementRequest request) {
        return List.of(Standby.of(request));
    }

    @Override
    protected Verdict judge(Standby need, HostFacts host) {
        Maintenance state = host.status().maintenance();
        return state == Maintenance.OK
                ? need.judge(host)
                : IN_MAINTENANCE.refuse(Map.of("status", state.name().toLowerCase(Locale.ROOT)));
    }
}
