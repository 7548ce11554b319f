package io.mullion.controller.volumes;

import io.mullion.controller.http.Json;
import io.mullion.controller.volumes.VolumeChange.Guard;
import io.mullion.controller.volumes.attachments.AttachStatus;
import io.mullion.spi.volume.VolumeHandle;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Volumes in the database. Each change of a status is one conditional statement. */
public final class VolumeStore {
    private static final String NOW = ", updated_at = :now WHERE id = :id";

    /** Records a new volume. */
    void insert(Handle handle, Volume volume) {
        handle.createUpdate("""
                        INSERT INTO volumes (id, project_id, user_id, name, description, size_gib, status, attach_status,
                            type_id, zone, bootable, multiattach, metadata, image_metadata, snapshot_id, source_id,
                            image_id, group_id, backend, pool, backend_name, unique_id, consumes_quota, created_at,
                            status_since)
                        VALUES (:id, :projectId, :userId, :name, :description, :size, :status, :attachStatus, :type,
                            :zone, :bootable, :multiattach, :metadata, :imageMetadata, :snapshot, :source, :image,
                            :group, :backend, :pool, :backendName, :uniqueId, :consumesQuota, :createdAt, :createdAt)""")
                .bind("id", volume.id())
                .bindMethods(volume.owner())
                .bind("name", volume.label().name().orElse(null))
                .bind("description", volume.label().description().orElse(null))
                .bind("size", volume.sizeGib())
                .bind("status", volume.status().label())
                .bind("attachStatus", volume.state().attachStatus().label())
                .bind("type", volume.type().orElse(null))
                .bind("zone", volume.zone())
                .bindMethods(volume.traits())
                .bind("metadata", Json.text(volume.metadata()))
                .bind("imageMetadata", Json.text(volume.imageMetadata()))
                .bind("snapshot", volume.origin().snapshot().orElse(null))
                .bind("source", volume.origin().source().orElse(null))
                .bind("image", volume.origin().image().orElse(null))
                .bind("group", volume.group().orElse(null))
                .bind("backend", volume.place().backend().orElse(null))
                .bind("pool", volume.place().pool().orElse(null))
                .bind("backendName", volume.place().name().orElse(null))
                .bind("uniqueId", volume.place().uniqueId().orElse(null))
                .bind("createdAt", volume.createdAt())
                .execute();
    }

    /** One volume. */
    public Optional<Volume> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT " + VolumeRow.COLUMNS + " FROM volumes WHERE id = :id")
                .bind("id", id)
                .map((rs, ctx) -> VolumeRow.read(rs))
                .findOne();
    }

    /** One volume, and nobody else changes it until the transaction ends. */
    public Optional<Volume> lock(Handle handle, UUID id) {
        return handle.createQuery("SELECT " + VolumeRow.COLUMNS + " FROM volumes WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map((rs, ctx) -> VolumeRow.read(rs))
                .findOne();
    }

    /** Members of a group, the oldest first. */
    public List<Volume> ofGroup(Handle handle, UUID group) {
        return handle.createQuery(
                        "SELECT " + VolumeRow.COLUMNS + " FROM volumes WHERE group_id = :group ORDER BY created_at, id")
                .bind("group", group)
                .map((rs, ctx) -> VolumeRow.read(rs))
                .list();
    }

    /** Volumes of a back end that lie on it, by id. */
    public List<Volume> ofBackend(Handle handle, String backend) {
        return handle.createQuery("SELECT " + VolumeRow.COLUMNS + " FROM volumes WHERE backend = :backend ORDER BY id")
                .bind("backend", backend)
                .map((rs, ctx) -> VolumeRow.read(rs))
                .list();
    }

    /** Begins a change. @return whether the volume was in a status for it */
    public boolean change(Handle handle, UUID id, VolumeChange change, Instant now) {
        String guards = change.guards().stream().map(VolumeStore::sql).collect(Collectors.joining(" ", " ", ""));
        return move(handle, id, change.from(), change.to(), guards, now);
    }

    /** Ends work: from the status it was begun with to another one. @return whether the volume still was in it */
    public boolean settle(Handle handle, UUID id, VolumeStatus from, VolumeStatus to, Instant now) {
        return move(handle, id, List.of(from), to, "", now);
    }

    /** Sets a status whatever it is: for repair. */
    public void force(Handle handle, UUID id, VolumeStatus to, Instant now) {
        move(handle, id, Arrays.asList(VolumeStatus.values()), to, "", now);
    }

    /** What follows from the attachments. */
    public void setAttached(Handle handle, UUID id, VolumeStatus status, AttachStatus attachStatus, Instant now) {
        handle.createUpdate("""
                        UPDATE volumes SET attach_status = :attachStatus, updated_at = :now,
                            status_since = CASE WHEN status = :status THEN status_since ELSE :now END, status = :status
                        WHERE id = :id""")
                .bind("id", id)
                .bind("status", status.label())
                .bind("attachStatus", attachStatus.label())
                .bind("now", now)
                .execute();
    }

    /** Where it will lie. */
    public void setPool(Handle handle, UUID id, @Nullable String backend, @Nullable String pool) {
        handle.createUpdate("UPDATE volumes SET backend = :backend, pool = :pool WHERE id = :id")
                .bind("id", id)
                .bind("backend", backend)
                .bind("pool", pool)
                .execute();
    }

    /** What the back end made of it. */
    public void setHandle(Handle handle, UUID id, VolumeHandle made) {
        handle.createUpdate("UPDATE volumes SET backend_name = :name, unique_id = :uniqueId WHERE id = :id")
                .bind("id", id)
                .bind("name", made.backendName())
                .bind("uniqueId", made.uniqueId())
                .execute();
    }

    /** Nothing is left of it on any back end. */
    void clearPlace(Handle handle, UUID id) {
        handle.createUpdate("""
                        UPDATE volumes SET backend = NULL, pool = NULL, backend_name = NULL, unique_id = NULL
                        WHERE id = :id""").bind("id", id).execute();
    }

    /** What people call it. */
    void setLabel(Handle handle, UUID id, Volume.Label label, Instant now) {
        handle.createUpdate("UPDATE volumes SET name = :name, description = :description" + NOW)
                .bind("id", id)
                .bind("name", label.name().orElse(null))
                .bind("description", label.description().orElse(null))
                .bind("now", now)
                .execute();
    }

    /** What users keep with it. */
    void setMetadata(Handle handle, UUID id, Map<String, String> metadata, Instant now) {
        set(handle, id, "metadata", Json.text(new TreeMap<>(metadata)), now);
    }

    /** What an image says. */
    void setImageMetadata(Handle handle, UUID id, Map<String, String> metadata, Instant now) {
        set(handle, id, "image_metadata", Json.text(new TreeMap<>(metadata)), now);
    }

    /** Whether a server can boot from it. */
    void setBootable(Handle handle, UUID id, boolean bootable, Instant now) {
        set(handle, id, "bootable", bootable, now);
    }

    /** Whether it may only be read. */
    public void setReadonly(Handle handle, UUID id, boolean readonly, Instant now) {
        set(handle, id, "readonly", readonly, now);
    }

    /** How the older API attached it. */
    public void setAttachedMode(Handle handle, UUID id, @Nullable String mode, Instant now) {
        set(handle, id, "attached_mode", mode, now);
    }

    /** Its size. */
    void setSize(Handle handle, UUID id, int sizeGib, Instant now) {
        set(handle, id, "size_gib", sizeGib, now);
    }

    /** Word of a move between back ends. */
    void setMigration(Handle handle, UUID id, @Nullable String word, Instant now) {
        set(handle, id, "migration_status", word, now);
    }

    /** Its type, and what follows from it. */
    void setType(Handle handle, UUID id, UUID type, boolean multiattach, Instant now) {
        set(handle, id, "type_id", type, now);
        set(handle, id, "multiattach", multiattach, now);
    }

    /** The group it is in. */
    public void setGroup(Handle handle, UUID id, @Nullable UUID group, Instant now) {
        set(handle, id, "group_id", group, now);
    }

    /** Whose it is. */
    public void setOwner(Handle handle, UUID id, String project, String user, Instant now) {
        set(handle, id, "project_id", project, now);
        set(handle, id, "user_id", user, now);
    }

    /** Forgets it. */
    void delete(Handle handle, UUID id) {
        handle.createUpdate("DELETE FROM volume_attachments WHERE volume_id = :id")
                .bind("id", id)
                .execute();
        handle.createUpdate("DELETE FROM volumes WHERE id = :id").bind("id", id).execute();
    }

    private static void set(Handle handle, UUID id, String column, @Nullable Object value, Instant now) {
        handle.createUpdate("UPDATE volumes SET " + column + " = :value" + NOW)
                .bind("id", id)
                .bind("value", value)
                .bind("now", now)
                .execute();
    }

    private static boolean move(
            Handle handle, UUID id, Collection<VolumeStatus> from, VolumeStatus to, String more, Instant now) {
        String names = from.stream().map(status -> "'" + status.label() + "'").collect(Collectors.joining(", "));
        return handle.createUpdate("UPDATE volumes SET status = :to, status_since = :now" + NOW + " AND status IN ("
                                + names + ")" + more)
                        .bind("id", id)
                        .bind("to", to.label())
                        .bind("now", now)
                        .execute()
                > 0;
    }

    private static String sql(Guard guard) {
        return switch (guard) {
            case NOT_ATTACHED -> " AND attach_status <> 'attached'";
            case NOT_MIGRATING ->
                " AND (migration_status IS NULL OR migration_status IN ('deleting', 'error', 'success'))";
            case NO_GROUP -> " AND group_id IS NULL";
            case NO_SNAPSHOTS -> " AND NOT EXISTS (SELECT 1 FROM volume_snapshots s WHERE s.volume_id = volumes.id)";
            case SNAPSHOTS_REMOVABLE -> """
                     AND NOT EXISTS (SELECT 1 FROM volume_snapshots s WHERE s.volume_id = volumes.id
                        AND (s.status NOT IN ('available', 'error', 'error_deleting', 'deleting')
                            OR s.group_snapshot_id IS NOT NULL))""";
            case SNAPSHOTS_UNGROUPED -> """
                     AND NOT EXISTS (SELECT 1 FROM volume_snapshots s WHERE s.volume_id = volumes.id
                        AND s.group_snapshot_id IS NOT NULL)""";
            case NO_COPY_UNDER_WAY ->
                " AND NOT EXISTS (SELECT 1 FROM volumes c WHERE c.source_id = volumes.id AND c.status = 'creating')";
        };
    }
}
