package io.mullion.controller.networks;

import io.mullion.controller.database.UniqueViolation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Bounds of projects in the database. */
final class NetworkQuotaStore {
    /** What was set for a project. */
    Map<QuotaResource, Integer> set(Handle handle, String project) {
        Map<QuotaResource, Integer> all = new EnumMap<>(QuotaResource.class);
        handle.createQuery("SELECT resource, most FROM network_quotas WHERE project_id = :project")
                .bind("project", project)
                .map((rs, ctx) -> Map.entry(QuotaResource.valueOf(rs.getString("resource")), rs.getInt("most")))
                .forEach(each -> all.put(each.getKey(), each.getValue()));
        return all;
    }

    /** Projects for which something was set. */
    List<String> projects(Handle handle) {
        return handle.createQuery("SELECT DISTINCT project_id FROM network_quotas ORDER BY project_id")
                .mapTo(String.class)
                .list();
    }

    void put(Handle handle, String project, QuotaResource resource, int most) {
        int changed = handle.createUpdate(
                        "UPDATE network_quotas SET most = :most WHERE project_id = :project AND resource = :resource")
                .bind("most", most)
                .bind("project", project)
                .bind("resource", resource.name())
                .execute();
        if (changed == 0) {
            handle.createUpdate(
                            "INSERT INTO network_quotas (project_id, resource, most) VALUES (:project, :resource, :most)")
                    .bind("most", most)
                    .bind("project", project)
                    .bind("resource", resource.name())
                    .execute();
        }
    }

    boolean delete(Handle handle, String project) {
        return handle.createUpdate("DELETE FROM network_quotas WHERE project_id = :project")
                        .bind("project", project)
                        .execute()
                > 0;
    }

    /** Whether a project's counts may be taken under its row; false if the row is not there yet. */
    boolean lock(Handle handle, String project) {
        return handle.createQuery("SELECT project_id FROM network_quota_locks WHERE project_id = :project FOR UPDATE")
                .bind("project", project)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    /** Makes sure that there is a row to count under; somebody else may be first, and must not cost us our transaction. */
    void addLock(Handle handle, String project) {
        handle.savepoint("row");
        try {
            handle.createUpdate("INSERT INTO network_quota_locks (project_id) VALUES (:project)")
                    .bind("project", project)
                    .execute();
            handle.releaseSavepoint("row");
        } catch (RuntimeException failure) {
            if (!UniqueViolation.isBehind(failure)) {
                throw failure;
            }
            handle.rollbackToSavepoint("row");
        }
    }

    int used(Handle handle, String project, QuotaResource resource) {
        return handle.createQuery("SELECT COUNT(*) FROM " + resource.table() + " WHERE project_id = :project")
                .bind("project", project)
                .mapTo(Integer.class)
                .one();
    }
}
