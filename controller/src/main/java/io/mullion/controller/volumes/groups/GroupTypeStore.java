package io.mullion.controller.volumes.groups;

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

/** Group types in the database. */
final class GroupTypeStore {
    /** Keys a list may be sorted by. */
    static final Map<String, String> SORTABLE = Map.of("id", "id", "name", "name", "created_at", "created_at");

    private static final String COLUMNS = "id, name, description, is_public, specs";

    /** @throws MullionException {@code DUPLICATE} if the name is taken */
    void insert(Handle handle, GroupType type, Instant now) {
        UniqueViolation.refuse(
                () -> handle.createUpdate("""
                        INSERT INTO volume_group_types (id, name, description, is_public, specs, created_at)
                        VALUES (:id, :name, :description, :isPublic, :specs, :now)""")
                        .bind("id", type.id())
                        .bind("name", type.name())
                        .bind("description", type.description().orElse(null))
                        .bind("isPublic", type.isPublic())
                        .bind("specs", Json.text(type.specs()))
                        .bind("now", now)
                        .execute(),
                () -> taken(type.name()));
    }

    /** @throws MullionException {@code DUPLICATE} if the name is taken */
    void update(Handle handle, GroupType type, Instant now) {
        UniqueViolation.refuse(
                () -> handle.createUpdate("""
                        UPDATE volume_group_types SET name = :name, description = :description, is_public = :isPublic,
                            specs = :specs, updated_at = :now
                        WHERE id = :id""")
                        .bind("id", type.id())
                        .bind("name", type.name())
                        .bind("description", type.description().orElse(null))
                        .bind("isPublic", type.isPublic())
                        .bind("specs", Json.text(type.specs()))
                        .bind("now", now)
                        .execute(),
                () -> taken(type.name()));
    }

    void delete(Handle handle, UUID id) {
        handle.createUpdate("DELETE FROM volume_group_types WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    boolean used(Handle handle, UUID id) {
        return handle.createQuery("SELECT COUNT(*) FROM volume_groups WHERE group_type_id = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    Optional<GroupType> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM volume_group_types WHERE id = :id")
                .bind("id", id)
                .map((rs, ctx) -> read(rs))
                .findOne();
    }

    Optional<GroupType> named(Handle handle, String name) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM volume_group_types WHERE name = :name")
                .bind("name", name)
                .map((rs, ctx) -> read(rs))
                .findOne();
    }

    /** A page. @param isPublic only public or only private ones; empty for both */
    List<GroupType> page(Handle handle, ListCall call, Optional<Boolean> isPublic) {
        Listing listing = new Listing("volume_group_types");
        isPublic.ifPresent(wanted -> listing.and("is_public = ?", wanted));
        return listing.page(handle, call)
                .select(handle, COLUMNS)
                .map((rs, ctx) -> read(rs))
                .list();
    }

    private static GroupType read(ResultSet rs) throws SQLException {
        return new GroupType(
                Columns.id(rs, "id"),
                rs.getString("name"),
                Columns.text(rs, "description"),
                rs.getBoolean("is_public"),
                Json.texts(rs.getString("specs")));
    }

    private static MullionException taken(String name) {
        return new MullionException(ErrorCode.DUPLICATE, "Group Type " + name + " already exists.");
    }
}
