package io.mullion.controller.volumes.quotas;

import io.mullion.controller.database.UniqueViolation;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What projects have, kept as counters that serialise those who take from one quota. */
final class UsageStore {
    private static final String SAVEPOINT = "usage_row";

    Map<String, Usage> usages(Handle handle, String project) {
        Map<String, Usage> usages = new HashMap<>();
        handle.createQuery("SELECT resource, in_use, reserved FROM volume_quota_usages WHERE project_id = :project")
                .bind("project", project)
                .map((rs, ctx) ->
                        Map.entry(rs.getString("resource"), new Usage(rs.getLong("in_use"), rs.getLong("reserved"))))
                .forEach(entry -> usages.put(entry.getKey(), entry.getValue()));
        return usages;
    }

    /** The counters of some keys, locked until the transaction ends. Missing ones begin at what is counted. */
    Map<QuotaKey, Usage> lock(Handle handle, String project, Collection<QuotaKey> keys, boolean snapshotGigabytes) {
        Map<QuotaKey, Usage> locked = new LinkedHashMap<>();
        for (QuotaKey key : keys) {
            Usage usage = lock(handle, project, key).orElseGet(() -> {
                insert(handle, project, key, snapshotGigabytes);
                return lock(handle, project, key).orElse(Usage.NONE);
            });
            locked.put(key, usage);
        }
        return locked;
    }

    void set(Handle handle, String project, QuotaKey key, Usage usage) {
        handle.createUpdate("""
                        UPDATE volume_quota_usages SET in_use = :inUse, reserved = :reserved
                        WHERE project_id = :project AND resource = :resource""")
                .bind("project", project)
                .bind("resource", key.column())
                .bind("inUse", Math.max(0, usage.inUse()))
                .bind("reserved", Math.max(0, usage.reserved()))
                .execute();
    }

    /** What really exists. @param type only of this type */
    long count(Handle handle, String project, Resource resource, Optional<UUID> type, boolean snapshotGigabytes) {
        String volumes = scope(type, " AND status <> 'error_managing'");
        String snapshots = scope(type, "");
        return switch (resource) {
            case VOLUMES -> number(handle, "SELECT COUNT(*) FROM volumes WHERE " + volumes, project, type);
            case SNAPSHOTS -> number(handle, "SELECT COUNT(*) FROM volume_snapshots WHERE " + snapshots, project, type);
            case GIGABYTES ->
                number(handle, "SELECT SUM(size_gib) FROM volumes WHERE " + volumes, project, type)
                        + (snapshotGigabytes
                                ? number(
                                        handle,
                                        "SELECT SUM(size_gib) FROM volume_snapshots WHERE " + snapshots,
                                        project,
                                        type)
                                : 0);
            case GROUPS ->
                number(
                        handle,
                        "SELECT COUNT(*) FROM volume_groups WHERE project_id = :project",
                        project,
                        Optional.empty());
            case BACKUPS, BACKUP_GIGABYTES, PER_VOLUME_GIGABYTES -> 0;
        };
    }

    private static long number(Handle handle, String sql, String project, Optional<UUID> type) {
        var query = handle.createQuery(sql).bind("project", project);
        type.ifPresent(id -> query.bind("type", id));
        return query.map((rs, ctx) -> rs.getLong(1)).one();
    }

    private static String scope(Optional<UUID> type, String more) {
        return "project_id = :project AND consumes_quota = TRUE" + more
                + (type.isPresent() ? " AND type_id = :type" : "");
    }

    private Optional<Usage> lock(Handle handle, String project, QuotaKey key) {
        return handle.createQuery("""
                        SELECT in_use, reserved FROM volume_quota_usages
                        WHERE project_id = :project AND resource = :resource FOR UPDATE""")
                .bind("project", project)
                .bind("resource", key.column())
                .map((rs, ctx) -> new Usage(rs.getLong("in_use"), rs.getLong("reserved")))
                .findOne();
    }

    private void insert(Handle handle, String project, QuotaKey key, boolean snapshotGigabytes) {
        handle.savepoint(SAVEPOINT);
        try {
            handle.createUpdate("""
                            INSERT INTO volume_quota_usages (project_id, resource, in_use, reserved)
                            VALUES (:project, :resource, :inUse, 0)""")
                    .bind("project", project)
                    .bind("resource", key.column())
                    .bind("inUse", count(handle, project, key.resource(), key.type(), snapshotGigabytes))
                    .execute();
            handle.releaseSavepoint(SAVEPOINT);
        } catch (RuntimeException failure) {
            if (!UniqueViolation.isBehind(failure)) {
                throw failure;
            }
            handle.rollbackToSavepoint(SAVEPOINT);
        }
    }
}
