package io.mullion.controller.servers;

import io.mullion.controller.http.Json;
import io.mullion.spi.compute.DiskPaths;
import io.mullion.spi.volume.ConnectionInfo;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which volumes servers have, in the order of their connection: the order of a partition's disks. */
public final class ServerVolumeStore {
    private static final String SELECT = "SELECT * FROM server_volumes WHERE ";
    private static final String IN_ORDER = " ORDER BY server_id, boot DESC, created_at, device, volume_id";

    @Inject
    ServerVolumeStore() {}

    /** Adds a volume, or finds that the server has it. */
    public void insert(Handle handle, ServerVolume volume) {
        if (find(handle, volume.server(), volume.volume()).isPresent()) {
            return;
        }
        handle.createUpdate("""
                        INSERT INTO server_volumes (server_id, volume_id, attachment_id, device, boot, delete_with, tag,
                            connection, paths, created_at)
                        VALUES (:server, :volume, :attachment, :device, :boot, :deleteWith, :tag, :connection, :paths,
                            :created)""")
                .bind("server", volume.server())
                .bind("volume", volume.volume())
                .bind("attachment", volume.attachment().orElse(null))
                .bind("device", volume.device())
                .bind("boot", volume.boot())
                .bind("deleteWith", volume.deleteWith())
                .bind("tag", volume.tag().orElse(null))
                .bind(
                        "connection",
                        volume.connection().map(ServerVolumeStore::text).orElse(null))
                .bind("paths", volume.paths().map(Json::text).orElse(null))
                .bind("created", volume.created())
                .execute();
    }

    /** Writes how a volume is reached now. */
    public void connected(Handle handle, ServerVolume volume) {
        handle.createUpdate("""
                        UPDATE server_volumes SET attachment_id = :attachment, connection = :connection, paths = :paths
                        WHERE server_id = :server AND volume_id = :volume""")
                .bind("server", volume.server())
                .bind("volume", volume.volume())
                .bind("attachment", volume.attachment().orElse(null))
                .bind(
                        "connection",
                        volume.connection().map(ServerVolumeStore::text).orElse(null))
                .bind("paths", volume.paths().map(Json::text).orElse(null))
                .execute();
    }

    /** Says whether a volume is removed with its server. */
    public void deleteWith(Handle handle, UUID server, UUID volume, boolean deleteWith) {
        handle.createUpdate("""
                        UPDATE server_volumes SET delete_with = :value WHERE server_id = :server AND volume_id = :volume""")
                .bind("value", deleteWith)
                .bind("server", server)
                .bind("volume", volume)
                .execute();
    }

    /** Takes a volume from a server; quiet when it has none such. */
    public void delete(Handle handle, UUID server, UUID volume) {
        handle.createUpdate("DELETE FROM server_volumes WHERE server_id = :server AND volume_id = :volume")
                .bind("server", server)
                .bind("volume", volume)
                .execute();
    }

    /** One volume of a server. */
    public Optional<ServerVolume> find(Handle handle, UUID server, UUID volume) {
        return handle.createQuery(SELECT + "server_id = :server AND volume_id = :volume")
                .bind("server", server)
                .bind("volume", volume)
                .map((rs, context) -> read(rs))
                .findOne();
    }

    /** Whether a server has a volume by this attachment. */
    public boolean hasAttachment(Handle handle, UUID attachment) {
        return handle.createQuery("SELECT COUNT(*) FROM server_volumes WHERE attachment_id = :attachment")
                        .bind("attachment", attachment)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** All volumes of a server, the boot volume first. */
    public List<ServerVolume> of(Handle handle, UUID server) {
        return of(handle, List.of(server));
    }

    /** All volumes of several servers. */
    public List<ServerVolume> of(Handle handle, Collection<UUID> servers) {
        return servers.isEmpty()
                ? List.of()
                : handle.createQuery(SELECT + "server_id IN (<servers>)" + IN_ORDER)
                        .bindList("servers", List.copyOf(servers))
                        .map((rs, context) -> read(rs))
                        .list();
    }

    private static ServerVolume read(ResultSet rs) throws SQLException {
        return new ServerVolume(
                rs.getObject("server_id", UUID.class),
                rs.getObject("volume_id", UUID.class),
                Optional.ofNullable(rs.getObject("attachment_id", UUID.class)),
                rs.getString("device"),
                rs.getBoolean("boot"),
                rs.getBoolean("delete_with"),
                Optional.ofNullable(rs.getString("tag")),
                Optional.ofNullable(rs.getString("connection")).map(ServerVolumeStore::connection),
                Optional.ofNullable(rs.getString("paths")).map(text -> Json.value(text, DiskPaths.class)),
                rs.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** Both kinds in one document: the one that is there is the kind. */
    private record Connection(
            ConnectionInfo.@Nullable FibreChannel fibreChannel, ConnectionInfo.@Nullable SharedPool sharedPool) {}

    private static String text(ConnectionInfo info) {
        return Json.text(
                switch (info) {
                    case ConnectionInfo.FibreChannel fibre -> new Connection(fibre, null);
                    case ConnectionInfo.SharedPool pool -> new Connection(null, pool);
                });
    }

    private static ConnectionInfo connection(String text) {
        Connection read = Json.value(text, Connection.class);
        if (read.fibreChannel() != null) {
            return read.fibreChannel();
        }
        if (read.sharedPool() != null) {
            return read.sharedPool();
        }
        throw new IllegalStateException("a connection of no kind: " + text);
    }
}
