package io.mullion.scheduler.plan;

import io.mullion.scheduler.table.Column;
import io.mullion.scheduler.table.FactTest;
import io.mullion.spi.placement.HostFilter;
import java.util.Set;

/** One condition of a compiled request; a host fits if it meets all of them. */
public sealed interface Check {
    /** A question about facts, whose answers are kept as a bit set. */
    record Fact(FactTest test) implements Check {}

    /** The figure is {@code bound} or more. */
    record AtLeast(Column column, int bound) implements Check {}

    /** The figure is {@code bound} or less. */
    record AtMost(Column column, int bound) implements Check {}

    /** The host is one of these. */
    record Only(Set<String> hosts) implements Check {
        public Only {
            hosts = Set.copyOf(hosts);
        }
    }

    /** The host is none of these. */
    record Except(Set<String> hosts) implements Check {
        public Except {
            hosts = Set.copyOf(hosts);
        }
    }

    /** No host meets it. */
    record Nowhere() implements Check {}

    /** The filter is asked about each host that meets everything else. */
    record EachHost(HostFilter filter) implements Check {}
}
