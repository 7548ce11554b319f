package io.mullion.controller.servers;

import io.mullion.controller.http.Json;
import io.mullion.spi.compute.PowerState;
import io.mullion.spi.compute.StorageAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Makes a {@link Server} of a row. */
final class ServerRows implements RowMapper<Server> {
    @Override
    public Server map(ResultSet rs, StatementContext context) throws SQLException {
        return new Server(
                rs.getObject("id", UUID.class),
                new Server.Owner(rs.getString("project_id"), rs.getString("user_id")),
                new Server.Texts(
                        rs.getString("name"),
                        text(rs, "description"),
                        rs.getString("hostname"),
                        text(rs, "access_ip_v4"),
                        text(rs, "access_ip_v6")),
                state(rs),
                rs.getLong("generation"),
                new Server.Lock(rs.getBoolean("locked"), rs.getBoolean("locked_by_admin"), text(rs, "locked_reason")),
                text(rs, "image_id"),
                Json.value(rs.getString("flavor"), ServerFlavor.class),
                Json.value(rs.getString("options"), ServerOptions.class),
                Json.texts(rs.getString("metadata")),
                new Server.Placed(
                        text(rs, "zone"),
                        text(rs, "host"),
                        text(rs, "partition_key"),
                        text(rs, "storage_access").map(json -> Json.value(json, StorageAccess.class))),
                new Server.Times(
                        instant(rs, "created_at").orElseThrow(),
                        instant(rs, "updated_at").orElseThrow(),
                        instant(rs, "launched_at"),
                        instant(rs, "deleted_at")),
                text(rs, "fault").map(json -> Json.value(json, Server.Fault.class)),
                rs.getInt("progress"));
    }

    private static ServerState state(ResultSet rs) throws SQLException {
        return new ServerState(
                VmState.valueOf(rs.getString("vm_state")),
                text(rs, "task_state").map(TaskState::valueOf),
                PowerState.valueOf(rs.getString("power_state")));
    }

    static Optional<String> text(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getString(column));
    }

    static Optional<Instant> instant(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
