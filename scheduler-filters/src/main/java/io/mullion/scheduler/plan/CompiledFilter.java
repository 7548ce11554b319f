package io.mullion.scheduler.plan;

import io.mullion.spi.placement.HostFilter;
import io.mullion.spi.placement.PlacementRequest;
import java.util.function.Consumer;

/**
 * A filter that can say its rule in the table's terms. Both forms decide alike: a host passes all checks given to
 * {@code plan} exactly if {@link #check} lets it fit; {@code check} says why when it does not.
 */
public interface CompiledFilter extends HostFilter {
    /** Gives the conditions of this filter for the request, none if every host fits. */
    void compile(PlacementRequest request, Consumer<Check> plan);
}
