package io.mullion.controller.volumes.groups;

import io.mullion.controller.volumes.Volume.Label;
import io.mullion.controller.volumes.api.Columns;
import io.mullion.controller.volumes.api.ListCall;
import io.mullion.controller.volumes.api.Listing;
import io.mullion.controller.volumes.api.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Groups in the database. */
public final class GroupStore {
    /** Keys a list may be sorted by. */
    static final Map<String, String> SORTABLE = Map.of(
            "id", "id",
            "name", "COALESCE(name, '')",
            "status", "status",
            "availability_zone", "zone",
            "created_at", "created_at");

    private static final String COLUMNS = """
            id, project_id, user_id, name, description, status, zone, group_type_id, backend, group_snapshot_id,
            source_group_id, created_at""";
    private static final String OUTER = "p.*, t.type_id AS volume_type_id";
    private static final String JOIN = "LEFT JOIN volume_group_volume_types t ON t.group_id = p.id";

    /** Records a new one with its volume types. */
    void insert(Handle handle, Group group) {
        handle.createUpdate("INSERT INTO volume_groups (" + COLUMNS + """
                        ) VALUES (:id, :projectId, :userId, :name, :description, :label, :zone, :groupType, :backend,
                            :snapshot, :source, :createdAt)""")
                .bind("id", group.id())
                .bindMethods(group.owner())
                .bind("name", group.label().name().orElse(null))
                .bind("description", group.label().description().orElse(null))
                .bind("label", group.status().label())
                .bind("zone", group.zone())
                .bind("groupType", group.groupType())
                .bind("backend", group.backend().orElse(null))
                .bind("snapshot", group.origin().snapshot().orElse(null))
                .bind("source", group.origin().group().orElse(null))
                .bind("createdAt", group.createdAt())
                .execute();
        for (UUID type : group.types()) {
            handle.createUpdate("INSERT INTO volume_group_volume_types (group_id, type_id) VALUES (:id, :type)")
                    .bind("id", group.id())
                    .bind("type", type)
                    .execute();
        }
    }

    /** One. */
    public Optional<Group> find(Handle handle, UUID id) {
        return read(handle.createQuery("SELECT " + OUTER + " FROM (SELECT " + COLUMNS
                                + " FROM volume_groups WHERE id = ?) p " + JOIN + " ORDER BY t.type_id")
                        .bind(0, id))
                .stream()
                .findFirst();
    }

    /** One, and nobody else changes it or its members until the transaction ends. */
    public Optional<Group> lock(Handle handle, UUID id) {
        return handle.createQuery("SELECT id FROM volume_groups WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map((rs, ctx) -> Columns.id(rs, "id"))
                .findOne()
                .flatMap(found -> find(handle, found));
    }

    /** From some statuses to another one. @return whether it was in one of them */
    public boolean move(Handle handle, UUID id, Collection<GroupStatus> from, GroupStatus to, Instant now) {
        String names = from.stream().map(status -> "'" + status.label() + "'").collect(Collectors.joining(", "));
        return handle.createUpdate("UPDATE volume_groups SET status = :to, updated_at = :now WHERE id = :id"
                                + " AND status IN (" + names + ")")
                        .bind("id", id)
                        .bind("to", to.label())
                        .bind("now", now)
                        .execute()
                > 0;
    }

    /** Whether a copy of it is being made. */
    boolean copied(Handle handle, UUID id) {
        return handle.createQuery(
                                "SELECT COUNT(*) FROM volume_groups WHERE source_group_id = :id AND status = 'creating'")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Whether a group is being made from a group snapshot. */
    boolean copiedFrom(Handle handle, UUID snapshot) {
        return handle.createQuery(
                                "SELECT COUNT(*) FROM volume_groups WHERE group_snapshot_id = :id AND status = 'creating'")
                        .bind("id", snapshot)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Sets a status whatever it is: for repair. */
    void force(Handle handle, UUID id, GroupStatus to, Instant now) {
        boolean unused = move(handle, id, Arrays.asList(GroupStatus.values()), to, now);
    }

    /** Where its volumes are. */
    void setBackend(Handle handle, UUID id, String backend) {
        handle.createUpdate("UPDATE volume_groups SET backend = :backend WHERE id = :id")
                .bind("id", id)
                .bind("backend", backend)
                .execute();
    }

    /** What people call it. */
    void setLabel(Handle handle, UUID id, Label label, Instant now) {
        handle.createUpdate("""
                        UPDATE volume_groups SET name = :name, description = :description, updated_at = :now
                        WHERE id = :id""")
                .bind("id", id)
                .bind("name", label.name().orElse(null))
                .bind("description", label.description().orElse(null))
                .bind("now", now)
                .execute();
    }

    /** Forgets it. @return whether it was there */
    boolean delete(Handle handle, UUID id) {
        return handle.createUpdate("DELETE FROM volume_groups WHERE id = :id")
                        .bind("id", id)
                        .execute()
                > 0;
    }

    /** A page. @param kind only groups of this type, or of all but this type; empty for all */
    List<Group> page(Handle handle, ListCall call, Kind kind) {
        Listing listing = new Listing("volume_groups");
        call.project().ifPresent(project -> listing.and("project_id = ?", project));
        if (kind == Kind.GENERIC) {
            listing.and("group_type_id <> ?", Group.CONSISTENCY);
        }
        call.filters().forEach((name, value) -> filter(listing, name, value));
        return read(listing.page(handle, call).joined(handle, COLUMNS, OUTER, JOIN));
    }

    /** Which groups a list shows. */
    enum Kind {
        /** All. */
        ALL,
        /** All but consistency groups. */
        GENERIC
    }

    private static void filter(Listing listing, String name, String value) {
        switch (name) {
            case "name", "status" -> listing.and(name + " = ?", value);
            case "name~", "status~" -> listing.and(name.substring(0, name.length() - 1) + " LIKE ?", "%" + value + "%");
            case "project_id", "tenant_id" -> listing.and("project_id = ?", value);
            case "availability_zone" -> listing.and("zone = ?", value);
            default -> listing.none();
        }
    }

    /** Rows of one group follow each other, one for each volume type. */
    private static List<Group> read(Query query) {
        Map<UUID, Group> found = new LinkedHashMap<>();
        query.map((rs, ctx) -> row(rs)).forEach(row -> found.merge(row.id(), row, GroupStore::together));
        return new ArrayList<>(found.values());
    }

    private static Group together(Group one, Group other) {
        List<UUID> types = new ArrayList<>(one.types());
        types.addAll(other.types());
        return new Group(
                one.id(),
                one.owner(),
                one.label(),
                one.status(),
                one.zone(),
                one.groupType(),
                types,
                one.backend(),
                one.origin(),
                one.createdAt());
    }

    private static Group row(ResultSet rs) throws SQLException {
        return new Group(
                Columns.id(rs, "id"),
                new Owner(rs.getString("project_id"), rs.getString("user_id")),
                new Label(Columns.text(rs, "name"), Columns.text(rs, "description")),
                GroupStatus.of(rs.getString("status")).orElseThrow(),
                rs.getString("zone"),
                Columns.id(rs, "group_type_id"),
                Columns.optionalId(rs, "volume_type_id").map(List::of).orElse(List.of()),
                Columns.text(rs, "backend"),
                new Group.Origin(
                        Columns.optionalId(rs, "group_snapshot_id"), Columns.optionalId(rs, "source_group_id")),
                Columns.time(rs, "created_at"));
    }
}
