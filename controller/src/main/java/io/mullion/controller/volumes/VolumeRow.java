package io.mullion.controller.volumes;

import io.mullion.controller.http.Json;
import io.mullion.controller.volumes.api.Columns;
import io.mullion.controller.volumes.api.Owner;
import io.mullion.controller.volumes.attachments.AttachStatus;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of the table of volumes. */
final class VolumeRow {
    /** Its columns, without a table's name. */
    static final String COLUMNS = """
            id, project_id, user_id, name, description, size_gib, status, attach_status, migration_status, type_id, zone,
            bootable, multiattach, readonly, attached_mode, metadata, image_metadata, snapshot_id, source_id, image_id,
            group_id, backend, pool, backend_name, unique_id, consumes_quota, created_at, updated_at, status_since""";

    private VolumeRow() {}

    static Volume read(ResultSet rs) throws SQLException {
        return new Volume(
                Columns.id(rs, "id"),
                new Owner(rs.getString("project_id"), rs.getString("user_id")),
                new Volume.Label(Columns.text(rs, "name"), Columns.text(rs, "description")),
                rs.getInt("size_gib"),
                new Volume.State(
                        VolumeStatus.of(rs.getString("status")).orElseThrow(),
                        AttachStatus.of(rs.getString("attach_status")),
                        Columns.text(rs, "migration_status"),
                        Columns.time(rs, "status_since")),
                Columns.optionalId(rs, "type_id"),
                rs.getString("zone"),
                new Volume.Traits(
                        rs.getBoolean("bootable"),
                        rs.getBoolean("multiattach"),
                        Columns.optionalFlag(rs, "readonly"),
                        Columns.text(rs, "attached_mode"),
                        rs.getBoolean("consumes_quota")),
                Json.texts(rs.getString("metadata")),
                Json.texts(rs.getString("image_metadata")),
                new Volume.Origin(
                        Columns.optionalId(rs, "snapshot_id"),
                        Columns.optionalId(rs, "source_id"),
                        Columns.optionalId(rs, "image_id")),
                Columns.optionalId(rs, "group_id"),
                new Volume.Place(
                        Columns.text(rs, "backend"),
                        Columns.text(rs, "pool"),
                        Columns.text(rs, "backend_name"),
                        Columns.text(rs, "unique_id")),
                Columns.time(rs, "created_at"),
                Columns.optionalTime(rs, "updated_at"));
    }
}
