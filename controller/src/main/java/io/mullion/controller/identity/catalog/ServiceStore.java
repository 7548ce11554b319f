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

/** Services in the database. */
public final class ServiceStore {
    private static final String COLUMNS = "s.id, s.type, s.name, s.description, s.enabled, s.extra";
    private static final ListStore LIST = new ListStore(
            "SELECT " + COLUMNS + " FROM identity_services s",
            "s.id",
            Map.of("id", "s.id", "type", "s.type", "name", "s.name"),
            List.of());

    void insert(Handle handle, CatalogService service) {
        bind(handle.createUpdate("""
                        INSERT INTO identity_services (id, type, name, description, enabled, extra)
                        VALUES (:id, :type, :name, :description, :enabled, :extra)"""), service).execute();
    }

    void update(Handle handle, CatalogService service) {
        bind(handle.createUpdate("""
                        UPDATE identity_services SET type = :type, name = :name, description = :description,
                            enabled = :enabled, extra = :extra
                        WHERE id = :id"""), service).execute();
    }

    void delete(Handle handle, String id) {
        handle.createUpdate("DELETE FROM identity_services WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    Optional<CatalogService> find(Handle handle, String id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM identity_services s WHERE s.id = :id")
                .bind("id", id)
                .map((rs, ctx) -> service(rs))
                .findOne();
    }

    Page<CatalogService> list(Handle handle, ListQuery query) {
        return LIST.list(handle, query, "", Map.of(), (rs, ctx) -> service(rs));
    }

    private static Update bind(Update update, CatalogService service) {
        return update.bind("id", service.id())
                .bind("type", service.type())
                .bind("name", service.name().orElse(null))
                .bind("description", service.description().orElse(null))
                .bind("enabled", service.enabled())
                .bind("extra", service.extra().text());
    }

    private static CatalogService service(ResultSet rs) throws SQLException {
        return new CatalogService(
                rs.getString("id"),
                rs.getString("type"),
                Optional.ofNullable(rs.getString("name")),
                Optional.ofNullable(rs.getString("description")),
                rs.getBoolean("enabled"),
                Extra.parse(rs.getString("extra")));
    }
}
