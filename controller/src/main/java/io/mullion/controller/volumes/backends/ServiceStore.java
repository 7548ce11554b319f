package io.mullion.controller.volumes.backends;

import io.mullion.controller.volumes.api.Columns;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What operators switched: services disabled, back ends frozen. */
final class ServiceStore {
    /**
     * A switched service.
     *
     * @param disabled takes no new volumes
     * @param frozen takes no new volumes or snapshots, and none is removed
     */
    record Switched(boolean disabled, Optional<String> reason, boolean frozen, Optional<Instant> updatedAt) {
        static final Switched USUAL = new Switched(false, Optional.empty(), false, Optional.empty());
    }

    /** By {@code service/host}. */
    Map<String, Switched> all(Handle handle) {
        Map<String, Switched> all = new HashMap<>();
        handle.createQuery("SELECT host, service, disabled, disabled_reason, frozen, updated_at FROM volume_services")
                .map((rs, ctx) -> Map.entry(
                        key(rs.getString("service"), rs.getString("host")),
                        new Switched(
                                rs.getBoolean("disabled"),
                                Columns.text(rs, "disabled_reason"),
                                rs.getBoolean("frozen"),
                                Columns.optionalTime(rs, "updated_at"))))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    void put(Handle handle, String service, String host, Switched switched) {
        handle.createUpdate("DELETE FROM volume_services WHERE service = :service AND host = :host")
                .bind("service", service)
                .bind("host", host)
                .execute();
        handle.createUpdate("""
                        INSERT INTO volume_services (host, service, disabled, disabled_reason, frozen, updated_at)
                        VALUES (:host, :service, :disabled, :reason, :frozen, :updatedAt)""")
                .bind("host", host)
                .bind("service", service)
                .bind("disabled", switched.disabled())
                .bind("reason", switched.reason().orElse(null))
                .bind("frozen", switched.frozen())
                .bind("updatedAt", switched.updatedAt().orElse(null))
                .execute();
    }

    static String key(String service, String host) {
        return service + "/" + host;
    }
}
