package io.mullion.controller.servers.migration;

import io.mullion.controller.computeapi.Times;
import io.mullion.controller.http.ApiRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A move as the API shows it. */
final class MigrationBody {
    private MigrationBody() {}

    /** As {@code os-migrations} shows it. */
    static Map<String, Object> listed(ApiRequest request, Migration migration) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", migration.id());
        body.put("status", migration.status().word());
        body.put("instance_uuid", migration.server());
        body.put("source_compute", migration.source());
        body.put("source_node", migration.source());
        body.put("dest_compute", migration.target());
        body.put("dest_node", migration.target());
        body.put("dest_host", null);
        body.put("old_instance_type_id", null);
        body.put("new_instance_type_id", null);
        body.put("created_at", Times.micros(migration.created()));
        body.put("updated_at", Times.micros(migration.updated()));
        if (request.version().from(23)) {
            body.put("migration_type", migration.kind());
            String live = request.link("v2.1/servers/" + migration.server() + "/migrations/" + migration.id());
            if (migration.status().inProgress()) {
                body.put(
                        "links",
                        List.of(
                                Map.of("href", live, "rel", "self"),
                                Map.of("href", live.replace("v2.1/", ""), "rel", "bookmark")));
            }
        }
        if (request.version().from(59)) {
            body.put("uuid", migration.uuid());
        }
        if (request.version().from(80)) {
            body.put("project_id", migration.project());
            body.put("user_id", migration.user());
        }
        return body;
    }

    /** As a server's own list of moves under way shows it; volumes do not move, so nothing is counted. */
    static Map<String, Object> live(ApiRequest request, Migration migration) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", migration.id());
        body.put("status", migration.status().word());
        body.put("server_uuid", migration.server());
        body.put("source_compute", migration.source());
        body.put("source_node", migration.source());
        body.put("dest_compute", migration.target());
        body.put("dest_node", migration.target());
        body.put("dest_host", null);
        for (String counter : List.of("memory", "disk")) {
            body.put(counter + "_total_bytes", null);
            body.put(counter + "_processed_bytes", null);
            body.put(counter + "_remaining_bytes", null);
        }
        body.put("created_at", Times.micros(migration.created()));
        body.put("updated_at", Times.micros(migration.updated()));
        if (request.version().from(59)) {
            body.put("uuid", migration.uuid());
        }
        if (request.version().from(80)) {
            body.put("project_id", migration.project());
            body.put("user_id", migration.user());
        }
        return body;
    }
}
