package io.mullion.controller.volumes.attachments;

import io.mullion.controller.volumes.api.Columns;
import io.mullion.controller.volumes.api.Ids;
import io.mullion.controller.volumes.api.ListCall;
import io.mullion.controller.volumes.api.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Attachments in the database. */
public final class AttachmentStore {
    /** Keys a list may be sorted by. */
    static final Map<String, String> SORTABLE = Map.of(
            "id", "id",
            "created_at", "created_at",
            "attach_status", "attach_status",
            "status", "attach_status",
            "volume_id", "volume_id");

    private static final String COLUMNS = """
            id, volume_id, project_id, server_id, host, mountpoint, attach_status, attach_mode, connector,
            connection_info, attached_at, created_at""";

    /** Records a new one. */
    public void insert(Handle handle, Attachment attachment) {
        handle.createUpdate("INSERT INTO volume_attachments (" + COLUMNS + """
                        ) VALUES (:id, :volume, :projectId, :server, :host, :mountpoint, :status, :mode, :connector,
                            :connection, :attachedAt, :createdAt)""")
                .bind("id", attachment.id())
                .bind("volume", attachment.volume())
                .bind("projectId", attachment.projectId())
                .bind("server", attachment.server().orElse(null))
                .bind("host", attachment.host().orElse(null))
                .bind("mountpoint", attachment.mountpoint().orElse(null))
                .bind("status", attachment.status().label())
                .bind("mode", attachment.mode().orElse(null))
                .bind("connector", attachment.connector().orElse(null))
                .bind("connection", attachment.connection().orElse(null))
                .bind("attachedAt", attachment.attachedAt().orElse(null))
                .bind("createdAt", attachment.createdAt())
                .execute();
    }

    /** Writes all that can change. */
    public void update(Handle handle, Attachment attachment, Instant now) {
        handle.createUpdate("""
                        UPDATE volume_attachments SET server_id = :server, host = :host, mountpoint = :mountpoint,
                            attach_status = :status, attach_mode = :mode, connector = :connector,
                            connection_info = :connection, attached_at = :attachedAt, updated_at = :now
                        WHERE id = :id""")
                .bind("id", attachment.id())
                .bind("server", attachment.server().orElse(null))
                .bind("host", attachment.host().orElse(null))
                .bind("mountpoint", attachment.mountpoint().orElse(null))
                .bind("status", attachment.status().label())
                .bind("mode", attachment.mode().orElse(null))
                .bind("connector", attachment.connector().orElse(null))
                .bind("connection", attachment.connection().orElse(null))
                .bind("attachedAt", attachment.attachedAt().orElse(null))
                .bind("now", now)
                .execute();
    }

    /** Forgets one. */
    public void delete(Handle handle, UUID id) {
        handle.createUpdate("DELETE FROM volume_attachments WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** One. */
    public Optional<Attachment> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM volume_attachments WHERE id = :id")
                .bind("id", id)
                .map((rs, ctx) -> read(rs, ""))
                .findOne();
    }

    /** All of a volume, the oldest first. */
    public List<Attachment> ofVolume(Handle handle, UUID volume) {
        return handle.createQuery("SELECT " + COLUMNS
                        + " FROM volume_attachments WHERE volume_id = :volume ORDER BY created_at, id")
                .bind("volume", volume)
                .map((rs, ctx) -> read(rs, ""))
                .list();
    }

    /** All of a server, the oldest first. */
    public List<Attachment> ofServer(Handle handle, UUID server) {
        return handle.createQuery("SELECT " + COLUMNS
                        + " FROM volume_attachments WHERE server_id = :server ORDER BY created_at, id")
                .bind("server", server)
                .map((rs, ctx) -> read(rs, ""))
                .list();
    }

    /** All of the volumes of a back end. */
    public List<Attachment> ofBackend(Handle handle, String backend) {
        return handle.createQuery("SELECT " + COLUMNS + """
                         FROM volume_attachments WHERE volume_id IN (SELECT id FROM volumes WHERE backend = :backend)
                        ORDER BY created_at, id""")
                .bind("backend", backend)
                .map((rs, ctx) -> read(rs, ""))
                .list();
    }

    /** Reservations without a connector that are older than a time. */
    public List<Attachment> idleReservations(Handle handle, Instant before) {
        return handle.createQuery("SELECT " + COLUMNS + """
                         FROM volume_attachments
                        WHERE attach_status = 'reserved' AND connector IS NULL AND created_at < :before
                        ORDER BY created_at, id""")
                .bind("before", before)
                .map((rs, ctx) -> read(rs, ""))
                .list();
    }

    List<Attachment> page(Handle handle, ListCall call) {
        Listing listing = new Listing("volume_attachments");
        call.project().ifPresent(project -> listing.and("project_id = ?", project));
        call.filters().forEach((name, value) -> filter(listing, name, value));
        return listing.page(handle, call)
                .select(handle, COLUMNS)
                .map((rs, ctx) -> read(rs, ""))
                .list();
    }

    private static void filter(Listing listing, String name, String value) {
        switch (name) {
            case "volume_id" -> Ids.parse(value).ifPresentOrElse(id -> listing.and("volume_id = ?", id), listing::none);
            case "instance_id", "instance_uuid" ->
                Ids.parse(value).ifPresentOrElse(id -> listing.and("server_id = ?", id), listing::none);
            case "status", "attach_status" -> listing.and("attach_status = ?", value);
            case "status~", "attach_status~" -> listing.and("attach_status LIKE ?", "%" + value + "%");
            default -> listing.none();
        }
    }

    /** A row whose columns have a prefix, as in a join. */
    public static Attachment read(ResultSet rs, String prefix) throws SQLException {
        return new Attachment(
                Columns.id(rs, prefix + "id"),
                Columns.id(rs, prefix + "volume_id"),
                rs.getString(prefix + "project_id"),
                Columns.optionalId(rs, prefix + "server_id"),
                Columns.text(rs, prefix + "host"),
                Columns.text(rs, prefix + "mountpoint"),
                AttachStatus.of(rs.getString(prefix + "attach_status")),
                Columns.text(rs, prefix + "attach_mode"),
                Columns.text(rs, prefix + "connector"),
                Columns.text(rs, prefix + "connection_info"),
                Columns.optionalTime(rs, prefix + "attached_at"),
                Columns.time(rs, prefix + "created_at"));
    }

    /** Columns under a table's alias and with a prefix: for a join that {@link #read} reads. */
    public static String columns(String alias, String prefix) {
        StringBuilder all = new StringBuilder();
        for (String column : COLUMNS.split(",\\s*", -1)) {
            all.append(all.isEmpty() ? "" : ", ")
                    .append(alias)
                    .append('.')
                    .append(column.strip())
                    .append(" AS ")
                    .append(prefix)
                    .append(column.strip());
        }
        return all.toString();
    }
}
