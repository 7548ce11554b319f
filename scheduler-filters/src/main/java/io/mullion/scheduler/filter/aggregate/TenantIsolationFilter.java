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
 * {@code AggregateMultiTenancyIsolation}: a host whose aggregates name projects, under {@code filter_tenant_id} or any key
 * that starts so, takes servers of these projects only. It keeps others out; it does not keep a project in. {@code
 * reference/scheduler-filters.md} §1.28.
 */
public final class TenantIsolationFilter extends FactFilter<String> {
    static final Reason NOT_ALLOWED = Reason.lasting(
            53,
            "TENANT_NOT_ALLOWED",
            "{host} is reserved for projects {projects}.",
            "not open to this project",
            "Ask the administrator to open a host group to this project.");
    private static final String KEY = "filter_tenant_id";

    @Override
    public String name() {
        return "AggregateMultiTenancyIsolation";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.ARRIVALS;
    }

    @Override
    protected List<String> needs(PlacementRequest request) {
        return List.of(request.subject().project());
    }

    @Override
    protected Verdict judge(String project, HostFacts host) {
        Set<String> projects = Words.under(key -> key.startsWith(KEY), host.aggregates());
        return projects.isEmpty() || projects.contains(project)
                ? Verdict.FITS
                : NOT_ALLOWED.refuse(Map.of("projects", projects));
    }
}
