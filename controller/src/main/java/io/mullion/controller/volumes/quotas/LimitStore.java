package io.mullion.controller.volumes.quotas;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Limits that somebody set, for projects and for quota classes. */
final class LimitStore {
    /** The class whose limits hold for every project without an own one. */
    static final String DEFAULT_CLASS = "default";

    Map<String, Long> ofProject(Handle handle, String project) {
        return limits(handle, "SELECT resource, hard_limit FROM volume_quotas WHERE project_id = :owner", project);
    }

    Map<String, Long> ofClass(Handle handle, String name) {
        return limits(handle, "SELECT resource, hard_limit FROM volume_quota_classes WHERE class_name = :owner", name);
    }

    void setProject(Handle handle, String project, QuotaKey key, long limit) {
        delete(handle, "DELETE FROM volume_quotas WHERE project_id = :owner AND resource = :key", project, key);
        insert(handle, "INSERT INTO volume_quotas VALUES (:owner, :key, :limit)", project, key, limit);
    }

    void setClass(Handle handle, String name, QuotaKey key, long limit) {
        delete(handle, "DELETE FROM volume_quota_classes WHERE class_name = :owner AND resource = :key", name, key);
        insert(handle, "INSERT INTO volume_quota_classes VALUES (:owner, :key, :limit)", name, key, limit);
    }

    void deleteProject(Handle handle, String project) {
        handle.createUpdate("DELETE FROM volume_quotas WHERE project_id = :project")
                .bind("project", project)
                .execute();
    }

    private static Map<String, Long> limits(Handle handle, String sql, String owner) {
        Map<String, Long> limits = new HashMap<>();
        handle.createQuery(sql)
                .bind("owner", owner)
                .map((rs, ctx) -> Map.entry(rs.getString("resource"), rs.getLong("hard_limit")))
                .forEach(entry -> limits.put(entry.getKey(), entry.getValue()));
        return limits;
    }

    private static void delete(Handle handle, String sql, String owner, QuotaKey key) {
        handle.createUpdate(sql).bind("owner", owner).bind("key", key.column()).execute();
    }

    private static void insert(Handle handle, String sql, String owner, QuotaKey key, long limit) {
        handle.createUpdate(sql)
                .bind("owner", owner)
                .bind("key", key.column())
                .bind("limit", limit)
                .execute();
    }
}
