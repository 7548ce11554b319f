package io.mullion.controller.volumes.snapshots;

import io.mullion.controller.http.Json;
import io.mullion.controller.volumes.Volume.Label;
import io.mullion.controller.volumes.api.Columns;
import io.mullion.controller.volumes.api.ListCall;
import io.mullion.controller.volumes.api.Listing;
import io.mullion.controller.volumes.api.Owner;
import io.mullion.spi.volume.VolumeHandle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Snapshots in the database. */
public final class SnapshotStore {
    /** Keys a list may be sorted by. */
    static final Map<String, String> SORTABLE = Map.of(
            "id", "id",
            "name", "COALESCE(name, '')",
            "display_name", "COALESCE(name, '')",
            "status", "status",
            "volume_id", "volume_id",
            "volume_size", "size_gib",
            "created_at", "created_at",
            "updated_at", "COALESCE(updated_at, created_at)");

    private static final String COLUMNS = """
            id, project_id, user_id, volume_id, name, description, size_gib, status, progress, metadata, type_id,
            group_snapshot_id, backend_name, unique_id, consumes_quota, created_at, updated_at""";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM volume_snapshots ";

    /** Records a new one. */
    public void insert(Handle handle, Snapshot snapshot) {
        handle.createUpdate("INSERT INTO volume_snapshots (" + COLUMNS + """
                        ) VALUES (:id, :projectId, :userId, :volume, :name, :description, :sizeGib, :label, :progress,
                            :metadata, :type, :group, NULL, NULL, :consumesQuota, :createdAt, NULL)""")
                .bind("id", snapshot.id())
                .bindMethods(snapshot.owner())
                .bind("volume", snapshot.volume())
                .bind("name", snapshot.label().name().orElse(null))
                .bind("description", snapshot.label().description().orElse(null))
                .bind("sizeGib", snapshot.sizeGib())
                .bind("label", snapshot.status().label())
                .bind("progress", snapshot.progress())
                .bind("metadata", Json.text(snapshot.metadata()))
                .bind("type", snapshot.type().orElse(null))
                .bind("group", snapshot.group().orElse(null))
                .bind("consumesQuota", snapshot.consumesQuota())
                .bind("createdAt", snapshot.createdAt())
                .execute();
    }

    /** One. */
    public Optional<Snapshot> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map((rs, ctx) -> read(rs))
                .findOne();
    }

    /** All of a volume, the oldest first. */
    public List<Snapshot> ofVolume(Handle handle, UUID volume) {
        return handle.createQuery(SELECT + "WHERE volume_id = :volume ORDER BY created_at, id")
                .bind("volume", volume)
                .map((rs, ctx) -> read(rs))
                .list();
    }

    /** Members of a group snapshot, the oldest first. */
    public List<Snapshot> ofGroup(Handle handle, UUID group) {
        return handle.createQuery(SELECT + "WHERE group_snapshot_id = :group ORDER BY created_at, id")
                .bind("group", group)
                .map((rs, ctx) -> read(rs))
                .list();
    }

    /** From some statuses to another one. @return whether it was in one of them */
    public boolean move(
            Handle handle, UUID id, Collection<SnapshotStatus> from, SnapshotStatus to, String more, Instant now) {
        String names = from.stream().map(status -> "'" + status.label() + "'").collect(Collectors.joining(", "));
        return handle.createUpdate("UPDATE volume_snapshots SET status = :to, progress = :progress, updated_at = :now"
                                + " WHERE id = :id AND status IN (" + names + ") " + more)
                        .bind("id", id)
                        .bind("to", to.label())
                        .bind("progress", to == SnapshotStatus.CREATING ? "0%" : "100%")
                        .bind("now", now)
                        .execute()
                > 0;
    }

    /** What the back end made of it. */
    public void setHandle(Handle handle, UUID id, VolumeHandle made) {
        handle.createUpdate("UPDATE volume_snapshots SET backend_name = :name, unique_id = :uniqueId WHERE id = :id")
                .bind("id", id)
                .bind("name", made.backendName())
                .bind("uniqueId", made.uniqueId())
                .execute();
    }

    /** What people call it. */
    void setLabel(Handle handle, UUID id, Label label, Instant now) {
        handle.createUpdate("""
                        UPDATE volume_snapshots SET name = :name, description = :description, updated_at = :now
                        WHERE id = :id""")
                .bind("id", id)
                .bind("name", label.name().orElse(null))
                .bind("description", label.description().orElse(null))
                .bind("now", now)
                .execute();
    }

    /** What users keep with it. */
    void setMetadata(Handle handle, UUID id, Map<String, String> metadata, Instant now) {
        handle.createUpdate("UPDATE volume_snapshots SET metadata = :metadata, updated_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("metadata", Json.text(new TreeMap<>(metadata)))
                .bind("now", now)
                .execute();
    }

    /** Forgets it. @return whether it was there */
    public boolean delete(Handle handle, UUID id) {
        return handle.createUpdate("DELETE FROM volume_snapshots WHERE id = :id")
                        .bind("id", id)
                        .execute()
                > 0;
    }

    List<Snapshot> page(Handle handle, ListCall call) {
        return filtered(call)
                .page(handle, call)
                .select(handle, COLUMNS)
                .map((rs, ctx) -> read(rs))
                .list();
    }

    long count(Handle handle, ListCall call) {
        return filtered(call).count(handle);
    }

    private static Listing filtered(ListCall call) {
        Listing listing = new Listing("volume_snapshots");
        call.project().ifPresent(project -> listing.and("project_id = ?", project));
        SnapshotFilters.apply(listing, call.filters());
        return listing;
    }

    private static Snapshot read(ResultSet rs) throws SQLException {
        return new Snapshot(
                Columns.id(rs, "id"),
                new Owner(rs.getString("project_id"), rs.getString("user_id")),
                Columns.id(rs, "volume_id"),
                new Label(Columns.text(rs, "name"), Columns.text(rs, "description")),
                rs.getInt("size_gib"),
                SnapshotStatus.of(rs.getString("status")).orElseThrow(),
                Json.texts(rs.getString("metadata")),
                Columns.optionalId(rs, "type_id"),
                Columns.optionalId(rs, "group_snapshot_id"),
                new Snapshot.Place(Columns.text(rs, "backend_name"), Columns.text(rs, "unique_id")),
                rs.getBoolean("consumes_quota"),
                Columns.time(rs, "created_at"),
                Columns.optionalTime(rs, "updated_at"));
    }
}
