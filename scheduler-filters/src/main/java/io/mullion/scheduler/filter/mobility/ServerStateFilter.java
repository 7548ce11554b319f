package io.mullion.scheduler.filter.mobility;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A rule about the server alone: it refuses every host, or none. */
public final class ServerStateFilter extends FactFilter<Verdict> {
    private final String name;
    private final Set<Operation> operations;
    private final Function<PlacementRequest, Optional<Verdict>> rule;

    /** For the operations: refuses every host if {@code rule} gives a refusal. */
    ServerStateFilter(String name, Set<Operation> operations, Function<PlacementRequest, Optional<Verdict>> rule) {
        this.name = name;
        this.operations = operations;
        this.rule = rule;
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
    protected List<Verdict> needs(PlacementRequest request) {
        return rule.apply(request).stream().toList();
    }

    @Override
    protected Verdict judge(Verdict refusal, HostFacts host) {
        return refusal;
    }
}
