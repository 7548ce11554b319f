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

/** Endpoints in the database. */
public final class EndpointStore {
    private static final String COLUMNS = "e.id, e.service_id, e.region_id, e.interface, e.url, e.enabled, e.extra";
    private static final ListStore LIST = new ListStore(
            "SELECT " + COLUMNS + " FROM identity_endpoints e",
            "e.id",
            Map.of("id", "e.id", "service_id", "e.service_id", "region_id", "e.region_id", "interface", "e.interface"),
            List.of());

    void insert(Handle handle, ServiceEndpoint endpoint) {
        bind(handle.createUpdate("""
                        INSERT INTO identity_endpoints (id, service_id, region_id, interface, url, enabled, extra)
                        VALUES (:id, :service, :region, :face, :url, :enabled, :extra)"""), endpoint).execute();
    }

    void update(Handle handle, ServiceEndpoint endpoint) {
        bind(handle.createUpdate("""
                        UPDATE identity_endpoints SET service_id = :service, region_id = :region, interface = :face,
                            url = :url, enabled = :enabled, extra = :extra
                        WHERE id = :id"""), endpoint).execute();
    }

    void delete(Handle handle, String id) {
        handle.createUpdate("DELETE FROM identity_endpoints WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    Optional<ServiceEndpoint> find(Handle handle, String id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM identity_endpoints e WHERE e.id = :id")
                .bind("id", id)
                .map((rs, ctx) -> endpoint(rs))
                .findOne();
    }

    Page<ServiceEndpoint> list(Handle handle, ListQuery query) {
        return LIST.list(handle, query, "", Map.of(), (rs, ctx) -> endpoint(rs));
    }

    private static Update bind(Update update, ServiceEndpoint endpoint) {
        return update.bind("id", endpoint.id())
                .bind("service", endpoint.serviceId())
                .bind("region", endpoint.regionId().orElse(null))
                .bind("face", endpoint.face())
                .bind("url", endpoint.url())
                .bind("enabled", endpoint.enabled())
                .bind("extra", endpoint.extra().text());
    }

    private static ServiceEndpoint endpoint(ResultSet rs) throws SQLException {
        return new ServiceEndpoint(
                rs.getString("id"),
                rs.getString("service_id"),
                Optional.ofNullable(rs.getString("region_id")),
                rs.getString("interface"),
                rs.getString("url"),
                rs.getBoolean("enabled"),
                Extra.parse(rs.getString("extra")));
    }
}
