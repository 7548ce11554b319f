package io.mullion.controller.volumes.groups;

import io.mullion.controller.volumes.Volume.Label;
import io.mullion.controller.volumes.api.Columns;
import io.mullion.controller.volumes.api.Ids;
import io.mullion.controller.volumes.api.ListCall;
import io.mullion.controller.volumes.api.Listing;
import io.mullion.controller.volumes.api.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Snapshots of groups in the database. */
final class GroupSnapshotStore {
    /** Keys a list may be sorted by. */
    static final Map<String, String> SORTABLE = Map.of(
            "id", "id",
            "name", "COALESCE(name, '')",
            "status", "status",
            "group_id", "group_id",
            "created_at", "created_at");

    private static final String COLUMNS =
            "id, project_id, user_id, group_id, name, description, status, group_type_id, created_at";

    void insert(Handle handle, GroupSnapshot snapshot) {
        handle.createUpdate("INSERT INTO volume_group_snapshots (" + COLUMNS + """
                        ) VALUES (:id, :projectId, :userId, :group, :name, :description, :label, :groupType,
                            :createdAt)""")
                .bind("id", snapshot.id())
                .bindMethods(snapshot.owner())
                .bind("group", snapshot.group())
                .bind("name", snapshot.label().name().orElse(null))
                .bind("description", snapshot.label().description().orElse(null))
                .bind("label", snapshot.status().label())
                .bind("groupType", snapshot.groupType())
                .bind("createdAt", snapshot.createdAt())
                .execute();
    }

    Optional<GroupSnapshot> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM volume_group_snapshots WHERE id = :id")
                .bind("id", id)
                .map((rs, ctx) -> read(rs))
                .findOne();
    }

    /** Whether a group has any. */
    boolean any(Handle handle, UUID group) {
        return handle.createQuery("SELECT COUNT(*) FROM volume_group_snapshots WHERE group_id = :group")
                        .bind("group", group)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    boolean move(Handle handle, UUID id, Collection<GroupStatus> from, GroupStatus to, Instant now) {
        String names = from.stream().map(status -> "'" + status.label() + "'").collect(Collectors.joining(", "));
        return handle.createUpdate("UPDATE volume_group_snapshots SET status = :to, updated_at = :now WHERE id = :id"
                                + " AND status IN (" + names + ")")
                        .bind("id", id)
                        .bind("to", to.label())
                        .bind("now", now)
                        .execute()
                > 0;
    }

    void delete(Handle handle, UUID id) {
        handle.createUpdate("DELETE FROM volume_group_snapshots WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** A page. @param consistency only cgsnapshots, or only the others */
    List<GroupSnapshot> page(Handle handle, ListCall call, boolean consistency) {
        Listing listing = new Listing("volume_group_snapshots");
        call.project().ifPresent(project -> listing.and("project_id = ?", project));
        listing.and(consistency ? "group_type_id = ?" : "group_type_id <> ?", Group.CONSISTENCY);
        call.filters().forEach((name, value) -> filter(listing, name, value));
        return listing.page(handle, call)
                .select(handle, COLUMNS)
                .map((rs, ctx) -> read(rs))
                .list();
    }

    private static void filter(Listing listing, String name, String value) {
        switch (name) {
            case "name", "status" -> listing.and(name + " = ?", value);
            case "name~", "status~" -> listing.and(name.substring(0, name.length() - 1) + " LIKE ?", "%" + value + "%");
            case "group_id", "consistencygroup_id" ->
                Ids.parse(value).ifPresentOrElse(id -> listing.and("group_id = ?", id), listing::none);
            case "project_id", "tenant_id" -> listing.and("project_id = ?", value);
            default -> listing.none();
        }
    }

    private static GroupSnapshot read(ResultSet rs) throws SQLException {
        return new GroupSnapshot(
                Columns.id(rs, "id"),
                new Owner(rs.getString("project_id"), rs.getString("user_id")),
                Columns.id(rs, "group_id"),
                new Label(Columns.text(rs, "name"), Columns.text(rs, "description")),
                GroupStatus.of(rs.getString("status")).orElseThrow(),
                Columns.id(rs, "group_type_id"),
                Columns.time(rs, "created_at"));
    }
}
