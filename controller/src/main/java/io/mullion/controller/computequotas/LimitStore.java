package io.mullion.controller.computequotas;

import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Bounds in the database. */
final class LimitStore {
    Map<Resource, Long> ofProject(Handle handle, String project) {
        return read(handle, "compute_limits", "project_id", project);
    }

    Map<Resource, Long> ofClass(Handle handle, String name) {
        return read(handle, "compute_class_limits", "class_name", name);
    }

    private static Map<Resource, Long> read(Handle handle, String table, String column, String owner) {
        Map<Resource, Long> all = new EnumMap<>(Resource.class);
        handle.createQuery("SELECT resource, most FROM " + table + " WHERE " + column + " = :owner")
                .bind("owner", owner)
                .map((rs, ctx) -> Map.entry(Resource.valueOf(rs.getString("resource")), rs.getLong("most")))
                .forEach(each -> all.put(each.getKey(), each.getValue()));
        return all;
    }

    void putProject(Handle handle, String project, Map<Resource, Long> limits) {
        put(handle, "compute_limits", "project_id", project, limits);
    }

    void putClass(Handle handle, String name, Map<Resource, Long> limits) {
        put(handle, "compute_class_limits", "class_name", name, limits);
    }

    private static void put(Handle handle, String table, String column, String owner, Map<Resource, Long> limits) {
        limits.forEach((resource, most) -> {
            handle.createUpdate("DELETE FROM " + table + " WHERE " + column + " = :owner AND resource = :resource")
                    .bind("owner", owner)
                    .bind("resource", resource.name())
                    .execute();
            handle.createUpdate("INSERT INTO " + table + " (" + column
                            + ", resource, most) VALUES (:owner, :resource, :most)")
                    .bind("owner", owner)
                    .bind("resource", resource.name())
                    .bind("most", most)
                    .execute();
        });
    }

    void reset(Handle handle, String project) {
        handle.createUpdate("DELETE FROM compute_limits WHERE project_id = :project")
                .bind("project", project)
                .execute();
    }
}
