package io.mullion.controller.volumes;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.ListCall;
import io.mullion.controller.volumes.api.Listing;
import io.mullion.controller.volumes.attachments.Attachment;
import io.mullion.controller.volumes.attachments.AttachmentStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Lists of volumes: one statement for a page, however large, with types, groups and attachments joined. */
final class VolumeListStore {
    private static final String JOINS = """
            LEFT JOIN volume_types t ON t.id = p.type_id
            LEFT JOIN volume_groups g ON g.id = p.group_id
            LEFT JOIN volume_group_types gt ON gt.id = g.group_type_id
            LEFT JOIN volume_attachments a ON a.volume_id = p.id AND a.attach_status IN ('attached', 'detaching')""";
    private static final String OUTER =
            "p.*, t.name AS type_name, gt.name AS group_type_name, " + AttachmentStore.columns("a", "a_");
    private static final String CONSISTENCY = "default_cgsnapshot_type";

    Optional<VolumeDetails> find(Handle handle, UUID id) {
        return read(handle.createQuery("SELECT " + OUTER + " FROM (SELECT " + VolumeRow.COLUMNS
                                + " FROM volumes WHERE id = ?) p " + JOINS + " ORDER BY a.created_at, a.id")
                        .bind(0, id))
                .stream()
                .findFirst();
    }

    List<VolumeDetails> page(Handle handle, ApiRequest request, ListCall call, boolean admin) {
        return read(filtered(request, call, admin).page(handle, call).joined(handle, VolumeRow.COLUMNS, OUTER, JOINS));
    }

    long count(Handle handle, ApiRequest request, ListCall call, boolean admin) {
        return filtered(request, call, admin).count(handle);
    }

    /** Number, GiB and all metadata of the volumes of a project, or of all. */
    record Summary(long number, long gib, Map<String, TreeSet<String>> metadata) {}

    Summary summary(Handle handle, Optional<String> project) {
        Map<String, TreeSet<String>> metadata = new TreeMap<>();
        long[] sums = new long[2];
        String where = project.isPresent() ? " WHERE project_id = :project" : "";
        var query = handle.createQuery("SELECT metadata, COUNT(*) AS number, SUM(size_gib) AS gib FROM volumes" + where
                + " GROUP BY metadata");
        project.ifPresent(id -> query.bind("project", id));
        query.map((rs, ctx) -> {
                    sums[0] += rs.getLong("number");
                    sums[1] += rs.getLong("gib");
                    return rs.getString("metadata");
                })
                .forEach(json -> io.mullion.controller.http.Json.texts(json)
                        .forEach((key, value) -> metadata.computeIfAbsent(key, name -> new TreeSet<>())
                                .add(value)));
        return new Summary(sums[0], sums[1], metadata);
    }

    private static Listing filtered(ApiRequest request, ListCall call, boolean admin) {
        Listing listing = new Listing("volumes");
        call.project().ifPresent(project -> listing.and("project_id = ?", project));
        if (!admin) {
            listing.and("migration_status IS NULL OR migration_status NOT LIKE 'target:%'");
        }
        VolumeFilters.apply(listing, request, call.filters());
        return listing;
    }

    /** Rows of one volume follow each other, one for each attachment. */
    private static List<VolumeDetails> read(org.jdbi.v3.core.statement.Query query) {
        Map<UUID, VolumeDetails> found = new LinkedHashMap<>();
        query.map((rs, ctx) -> row(rs)).forEach(row -> found.merge(row.volume().id(), row, VolumeListStore::together));
        return new ArrayList<>(found.values());
    }

    private static VolumeDetails together(VolumeDetails one, VolumeDetails other) {
        List<Attachment> all = new ArrayList<>(one.attachments());
        all.addAll(other.attachments());
        return new VolumeDetails(one.volume(), one.typeName(), one.inConsistencyGroup(), all);
    }

    private static VolumeDetails row(ResultSet rs) throws SQLException {
        return new VolumeDetails(
                VolumeRow.read(rs),
                Optional.ofNullable(rs.getString("type_name")),
                CONSISTENCY.equals(rs.getString("group_type_name")),
                rs.getObject("a_id") == null ? List.of() : List.of(AttachmentStore.read(rs, "a_")));
    }
}
