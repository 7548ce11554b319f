package io.mullion.controller.scheduling;

import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reasons of placements in the database. */
final class TraceStore {
    private static final int KEPT = 20;

    @Inject
    TraceStore() {}

    void insert(Handle handle, PlacementRecord record) {
        handle.createUpdate("""
                        INSERT INTO placement_traces (id, server_id, operation, chosen, sentence, document, created_at)
                        VALUES (:id, :server, :operation, :chosen, :sentence, :table, :at)""")
                .bind("id", record.id())
                .bind("server", record.server())
                .bind("operation", record.operation())
                .bind("chosen", record.chosen().orElse(null))
                .bind("sentence", record.sentence())
                .bind("table", record.table())
                .bind("at", record.at())
                .execute();
    }

    List<PlacementRecord> of(Handle handle, UUID server) {
        return handle.createQuery("""
                        SELECT * FROM placement_traces WHERE server_id = :server ORDER BY created_at DESC, id LIMIT """ + " " + KEPT)
                .bind("server", server)
                .map((rs, context) -> new PlacementRecord(
                        rs.getObject("id", UUID.class),
                        rs.getObject("server_id", UUID.class),
                        rs.getString("operation"),
                        Optional.ofNullable(rs.getString("chosen")),
                        rs.getString("sentence"),
                        rs.getString("document"),
                        rs.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
