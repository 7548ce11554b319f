package io.mullion.controller.volumes.backends;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What projects have on a back end, in one query. */
final class HostUseStore {
    /** A project's part. */
    record Use(String project, long volumes, long volumeGib, long snapshots, long snapshotGib) {
        static Use sum(List<Use> uses) {
            return uses.stream()
                    .reduce(
                            new Use("(total)", 0, 0, 0, 0),
                            (a, b) -> new Use(
                                    a.project,
                                    a.volumes + b.volumes,
                                    a.volumeGib + b.volumeGib,
                                    a.snapshots + b.snapshots,
                                    a.snapshotGib + b.snapshotGib));
        }
    }

    List<Use> of(Handle handle, String backend) {
        return handle.createQuery("""
                        SELECT v.project_id, COUNT(*) AS volumes, SUM(v.size_gib) AS gib,
                            SUM(COALESCE(s.number, 0)) AS snapshots, SUM(COALESCE(s.gib, 0)) AS snapshot_gib
                        FROM volumes v LEFT JOIN (
                            SELECT volume_id, COUNT(*) AS number, SUM(size_gib) AS gib FROM volume_snapshots
                            GROUP BY volume_id) s ON s.volume_id = v.id
                        WHERE v.backend = :backend GROUP BY v.project_id ORDER BY v.project_id""")
                .bind("backend", backend)
                .map((rs, ctx) -> new Use(
                        rs.getString("project_id"),
                        rs.getLong("volumes"),
                        rs.getLong("gib"),
                        rs.getLong("snapshots"),
                        rs.getLong("snapshot_gib")))
                .list();
    }
}
