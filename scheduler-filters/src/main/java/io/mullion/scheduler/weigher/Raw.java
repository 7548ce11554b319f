package io.mullion.scheduler.weigher;

import io.mullion.scheduler.table.Column;
import java.util.Map;

/** Where the raw values of a weigher are. */
public sealed interface Raw {
    /** A figure of the table. */
    record Figure(Column column) implements Raw {}

    /** These hosts have these values, all others 0. */
    record Named(Map<String, Double> values) implements Raw {
        public Named {
            values = Map.copyOf(values);
        }
    }

    /** The weigher is asked about each host. */
    record EachHost() implements Raw {}
}
