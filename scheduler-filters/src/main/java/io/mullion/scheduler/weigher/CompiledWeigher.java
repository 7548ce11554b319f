package io.mullion.scheduler.weigher;

import io.mullion.spi.placement.HostWeigher;
import io.mullion.spi.placement.PlacementRequest;
import java.util.Optional;

/** A weigher that can say its raw value in the table's terms. Both forms give the same numbers. */
public interface CompiledWeigher extends HostWeigher {
    /** Where the raw values are; empty if every host has the same, so that they do not matter. */
    Optional<Raw> compile(PlacementRequest request);

    /** Whether it stands above the placement policy instead of breaking its ties. */
    default boolean abovePolicy() {
        return false;
    }
}
