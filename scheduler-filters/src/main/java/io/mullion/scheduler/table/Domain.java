package io.mullion.scheduler.table;

import io.mullion.spi.placement.Aggregate;
import java.util.List;

/**
 * What hosts in the same aggregates share. Hosts refer to it by a number, so that whatever follows from aggregates is
 * worked out once for all of them.
 *
 * @param aggregates the aggregates
 */
public record Domain(List<Aggregate> aggregates) {
    /** In no aggregate. */
    public static final Domain NONE = new Domain(List.of());

    public Domain {
        aggregates = List.copyOf(aggregates);
    }
}
