package io.mullion.controller.volumes.types;

import io.mullion.controller.database.UniqueViolation;
import io.mullion.controller.http.Json;
import io.mullion.controller.volumes.api.Columns;
import io.mullion.controller.volumes.api.ListCall;
import io.mullion.controller.volumes.api.Listing;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Volume types in the database. */
final class TypeStore {
    /** Keys a list may be sorted by. */
    static final Map<String, String> SORTABLE = Map.of("id", "id", "name", "name", "created_at", "created_at");

    private static final String COLUMNS = "id, name, description, is_public, extra_specs, qos_specs_id, created_at";
    private static final String VISIBLE =
            "is_public = TRUE OR EXISTS (SELECT 1 FROM volume_type_access a WHERE a.type_id = volume_types.id AND a.project_id = ?)";

    /** @throws MullionException {@code DUPLICATE} if the name is taken */
    void insert(Handle handle, VolumeType type) {
        UniqueViolation.refuse(
                () -> handle.createUpdate("""
                        INSERT INTO volume_types (id, name, description, is_public, extra_specs, created_at)
                        VALUES (:id, :name, :description, :isPublic, :extraSpecs, :createdAt)""")
                        .bind("id", type.id())
                        .bind("name", type.name())
                        .bind("description", type.description().orElse(null))
                        .bind("isPublic", type.isPublic())
                        .bind("extraSpecs", Json.text(type.extraSpecs()))
                        .bind("createdAt", type.createdAt())
                        .execute(),
                () -> taken(type.name()));
    }

    /** Writes everything but the extra specs and the quality of service. */
    void update(Handle handle, VolumeType type, Instant now) {
        UniqueViolation.refuse(
                () -> handle.createUpdate("""
                        UPDATE volume_types SET name = :name, description = :description, is_public = :isPublic,
                            updated_at = :now
                        WHERE id = :id""")
                        .bind("id", type.id())
                        .bind("name", type.name())
                        .bind("description", type.description().orElse(null))
                        .bind("isPublic", type.isPublic())
                        .bind("now", now)
                        .execute(),
                () -> taken(type.name()));
    }

    void updateSpecs(Handle handle, UUID id, Map<String, String> specs, Instant now) {
        handle.createUpdate("UPDATE volume_types SET extra_specs = :specs, updated_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("specs", Json.text(specs))
                .bind("now", now)
                .execute();
    }

    void delete(Handle handle, UUID id) {
        handle.createUpdate("DELETE FROM volume_default_types WHERE type_id = :id")
                .bind("id", id)
                .execute();
        for (String table : List.of("volume_quotas", "volume_quota_classes", "volume_quota_usages")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE resource LIKE '%:" + id + "'")
                    .execute();
        }
        handle.createUpdate("DELETE FROM volume_types WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    Optional<VolumeType> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM volume_types WHERE id = :id")
                .bind("id", id)
                .map((rs, ctx) -> type(rs))
                .findOne();
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<VolumeType> lock(Handle handle, UUID id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM volume_types WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map((rs, ctx) -> type(rs))
                .findOne();
    }

    Optional<VolumeType> named(Handle handle, String name) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM volume_types WHERE name = :name")
                .bind("name", name)
                .map((rs, ctx) -> type(rs))
                .findOne();
    }

    List<VolumeType> all(Handle handle) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM volume_types ORDER BY name, id")
                .map((rs, ctx) -> type(rs))
                .list();
    }

    /**
     * A page.
     *
     * @param isPublic only public or only private ones; empty for both
     * @param visibleTo a project: private types without its access are left out
     */
    List<VolumeType> page(Handle handle, ListCall call, Optional<Boolean> isPublic, Optional<String> visibleTo) {
        Listing listing = new Listing("volume_types");
        isPublic.ifPresent(wanted -> listing.and("is_public = ?", wanted));
        visibleTo.ifPresent(project -> listing.and(VISIBLE, project));
        return listing.page(handle, call)
                .select(handle, COLUMNS)
                .map((rs, ctx) -> type(rs))
                .list();
    }

    /** Whether volumes, snapshots or groups of this type exist. */
    boolean used(Handle handle, UUID id) {
        return handle.createQuery("""
                        SELECT COUNT(*) FROM volume_types t WHERE t.id = :id AND (
                            EXISTS (SELECT 1 FROM volumes v WHERE v.type_id = t.id)
                            OR EXISTS (SELECT 1 FROM volume_snapshots s WHERE s.type_id = t.id)
                            OR EXISTS (SELECT 1 FROM volume_group_volume_types g WHERE g.type_id = t.id))""").bind("id", id).mapTo(Integer.class).one() > 0;
    }

    private static VolumeType type(ResultSet rs) throws SQLException {
        return new VolumeType(
                Columns.id(rs, "id"),
                rs.getString("name"),
                Columns.text(rs, "description"),
                rs.getBoolean("is_public"),
                Json.texts(rs.getString("extra_specs")),
                Columns.optionalId(rs, "qos_specs_id"),
                Columns.time(rs, "created_at"));
    }

    private static MullionException taken(String name) {
        return new MullionException(ErrorCode.DUPLICATE, "Volume Type " + name + " already exists.");
    }
}
