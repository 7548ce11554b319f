package io.mullion.controller.volumes.backends;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** GiB that our volumes take of each pool, those on their way included. */
final class PromiseStore {
    /** What our volumes take of a pool. */
    record Promise(long volumes, double gib) {
        static final Promise NONE = new Promise(0, 0);
    }

    /** By {@code backend#pool}, in one query. */
    Map<String, Promise> all(Handle handle) {
        Map<String, Promise> all = new HashMap<>();
        handle.createQuery("""
                        SELECT backend, pool, COUNT(*) AS number, SUM(size_gib) AS gib FROM volumes
                        WHERE backend IS NOT NULL AND pool IS NOT NULL GROUP BY backend, pool""")
                .map((rs, ctx) -> Map.entry(
                        rs.getString("backend") + "#" + rs.getString("pool"),
                        new Promise(rs.getLong("number"), rs.getDouble("gib"))))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }
}
