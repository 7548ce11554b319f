package io.mullion.scheduler.filter.host;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Verdict;
import java.util.List;
import java.util.Set;

/** The standby rule of {@link MaintenanceFilter} alone. {@code reference/scheduler-filters.md} §3. */
public final class StandbyHostFilter extends FactFilter<Standby> {
    @Override
    public String name() {
        return "StandbyHost";
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
        return need.judge(host);
    }
}
