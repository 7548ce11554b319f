package io.mullion.scheduler.filter.partition;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A feature that the request uses and that the host's firmware or licence must allow. */
public final class CapabilityFilter extends FactFilter<HostCapability> {
    private final String name;
    private final Set<Operation> operations;
    private final Predicate<PlacementRequest> used;
    private final HostCapability capability;
    private final Reason refusal;

    /** For the operations: where the feature is {@code used}, hosts without the capability are refused. */
    CapabilityFilter(
            String name,
            Set<Operation> operations,
            Predicate<PlacementRequest> used,
            HostCapability capability,
            Reason refusal) {
        this.name = name;
        this.operations = operations;
        this.used = used;
        this.capability = capability;
        this.refusal = refusal;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Operation> operations() {
        return operations;
    }

    @Override
    protected List<HostCapability> needs(PlacementRequest request) {
        return used.test(request) ? List.of(capability) : List.of();
    }

    @Override
    protected Verdict judge(HostCapability need, HostFacts host) {
        return host.can(need) ? Verdict.FITS : refusal.refuse();
    }
}
