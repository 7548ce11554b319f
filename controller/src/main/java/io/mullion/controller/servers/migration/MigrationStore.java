package io.mullion.controller.servers.migration;

import io.mullion.controller.database.Listing;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Moves in the database. */
final class MigrationStore {
    @Inject
    MigrationStore() {}

    void insert(Handle handle, UUID uuid, UUID server, String source, Wish who, Instant now) {
        handle.createUpdate("""
                        INSERT INTO server_migrations (uuid, server_id, kind, status, source_host, target_host, project_id,
                            user_id, progress, created_at, updated_at)
                        VALUES (:uuid, :server, 'live-migration', 'ACCEPTED', :source, :target, :project, :user, 0,
                            :now, :now)""")
                .bind("uuid", uuid)
                .bind("server", server)
                .bind("source", source)
                .bind("target", who.target().orElse(null))
                .bind("project", who.project())
                .bind("user", who.user())
                .bind("now", now)
                .execute();
    }

    /** Who asked, and for which target. */
    record Wish(Optional<String> target, String project, String user) {}

    void change(Handle handle, UUID uuid, MigrationStatus status, Optional<String> target, Instant now) {
        handle.createUpdate("""
                        UPDATE server_migrations SET status = :status, updated_at = :now,
                            target_host = COALESCE(:target, target_host)
                        WHERE uuid = :uuid AND status NOT IN ('COMPLETED', 'ERROR', 'CANCELLED')""")
                .bind("status", status.name())
                .bind("target", target.orElse(null))
                .bind("now", now)
                .bind("uuid", uuid)
                .execute();
    }

    List<Migration> list(Handle handle, Listing listing, int limit) {
        return listing.query(handle, limit).map((rs, context) -> read(rs)).list();
    }

    /** The select that {@link #list} understands. */
    static Listing listing() {
        return Listing.of("SELECT t.* FROM server_migrations t", "server_migrations");
    }

    private static Migration read(ResultSet rs) throws SQLException {
        return new Migration(
                rs.getLong("id"),
                rs.getObject("uuid", UUID.class),
                rs.getObject("server_id", UUID.class),
                rs.getString("kind").toLowerCase(Locale.ROOT),
                MigrationStatus.valueOf(rs.getString("status")),
                rs.getString("source_host"),
                Optional.ofNullable(rs.getString("target_host")),
                rs.getString("project_id"),
                rs.getString("user_id"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
