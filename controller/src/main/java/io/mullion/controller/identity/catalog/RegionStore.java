package io.mullion.controller.identity.catalog;

import io.mullion.controller.identity.entity.Extra;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.ListStore;
import io.mullion.controller.identity.entity.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Regions in the database. */
public final class RegionStore {
    private static final String COLUMNS = "r.id, r.parent_id, r.description, r.extra";
    private static final ListStore LIST = new ListStore(
            "SELECT " + COLUMNS + " FROM identity_regions r",
            "r.id",
            Map.of("id", "r.id", "parent_region_id", "r.parent_id"),
            List.of());

    void insert(Handle handle, Region region) {
        bind(handle.createUpdate("""
                        INSERT INTO identity_regions (id, parent_id, description, extra)
                        VALUES (:id, :parent, :description, :extra)"""), region).execute();
    }

    void update(Handle handle, Region region) {
        bind(handle.createUpdate("""
                        UPDATE identity_regions SET parent_id = :parent, description = :description, extra = :extra
                        WHERE id = :id"""), region).execute();
    }

    void delete(Handle handle, String id) {
        handle.createUpdate("DELETE FROM identity_regions WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    Optional<Region> find(Handle handle, String id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM identity_regions r WHERE r.id = :id")
                .bind("id", id)
                .map((rs, ctx) -> region(rs))
                .findOne();
    }

    Page<Region> list(Handle handle, ListQuery query) {
        return LIST.list(handle, query, "", Map.of(), (rs, ctx) -> region(rs));
    }

    /** Whether there are regions within a region. */
    boolean hasChildren(Handle handle, String id) {
        return handle.createQuery("SELECT 1 FROM identity_regions WHERE parent_id = :id LIMIT 1")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static Update bind(Update update, Region region) {
        return update.bind("id", region.id())
                .bind("parent", region.parentId().orElse(null))
                .bind("description", region.description())
                .bind("extra", region.extra().text());
    }

    private static Region region(ResultSet rs) throws SQLException {
        return new Region(
                rs.getString("id"),
                Optional.ofNullable(rs.getString("parent_id")),
                rs.getString("description"),
                Extra.parse(rs.getString("extra")));
    }
}
