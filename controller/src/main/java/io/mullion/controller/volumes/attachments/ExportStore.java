package io.mullion.controller.volumes.attachments;

import io.mullion.spi.volume.Connector;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Exports in the database. */
final class ExportStore {
    private static final String SELECT =
            "SELECT e.attachment_id, e.host, e.server_name, e.initiators, e.connection FROM volume_exports e ";

    /** Writes one, in place of an older one for the same host. */
    void put(Handle handle, Export export) {
        delete(handle, export.attachment(), export.connector().host());
        handle.createUpdate("""
                        INSERT INTO volume_exports (attachment_id, host, server_name, initiators, connection)
                        VALUES (:attachment, :host, :server, :initiators, :connection)""")
                .bind("attachment", export.attachment())
                .bind("host", export.connector().host())
                .bind("server", export.connector().server())
                .bind("initiators", String.join(",", export.connector().initiators()))
                .bind("connection", export.connection().map(Connections::text).orElse(null))
                .execute();
    }

    /** Forgets one. */
    void delete(Handle handle, UUID attachment, String host) {
        handle.createUpdate("DELETE FROM volume_exports WHERE attachment_id = :attachment AND host = :host")
                .bind("attachment", attachment)
                .bind("host", host)
                .execute();
    }

    /** All of an attachment, by host. */
    List<Export> of(Handle handle, UUID attachment) {
        return handle.createQuery(SELECT + "WHERE e.attachment_id = :attachment ORDER BY e.host")
                .bind("attachment", attachment)
                .map((rs, ctx) -> read(rs))
                .list();
    }

    /** All of the other attachments of a volume. */
    List<Export> others(Handle handle, UUID volume, UUID attachment) {
        return handle.createQuery(SELECT + """
                        JOIN volume_attachments a ON a.id = e.attachment_id
                        WHERE a.volume_id = :volume AND a.id <> :attachment ORDER BY e.attachment_id, e.host""")
                .bind("volume", volume)
                .bind("attachment", attachment)
                .map((rs, ctx) -> read(rs))
                .list();
    }

    private static Export read(ResultSet rs) throws SQLException {
        String initiators = rs.getString("initiators");
        return new Export(
                rs.getObject("attachment_id", UUID.class),
                new Connector(
                        rs.getString("host"),
                        rs.getString("server_name"),
                        initiators.isEmpty() ? List.of() : Arrays.asList(initiators.split(",", -1))),
                Optional.ofNullable(rs.getString("connection")).map(Connections::read));
    }
}
