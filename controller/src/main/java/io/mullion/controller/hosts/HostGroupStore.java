package io.mullion.controller.hosts;

import io.mullion.controller.database.UniqueViolation;
import io.mullion.controller.hosts.HostGroup.Created;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Host groups in the database. */
final class HostGroupStore {
    /** All groups with hosts and metadata: three queries, however many there are. */
    List<HostGroup> list(Handle handle) {
        Map<Integer, Map<String, String>> metadata = metadata(handle);
        Map<Integer, List<String>> hosts = hosts(handle);
        return handle.createQuery("SELECT * FROM host_groups ORDER BY id")
                .map((rs, ctx) -> group(rs, metadata, hosts))
                .list();
    }

    Optional<HostGroup> find(Handle handle, int id) {
        return list(handle).stream().filter(group -> group.id() == id).findFirst();
    }

    /** Holds all groups until the transaction ends: a change of one must not cross a change of another. */
    void lock(Handle handle) {
        handle.createQuery("SELECT last_number FROM host_group_numbers FOR UPDATE")
                .mapTo(Integer.class)
                .one();
    }

    /** A number that no group had before. */
    int nextNumber(Handle handle) {
        handle.execute("UPDATE host_group_numbers SET last_number = last_number + 1");
        return handle.createQuery("SELECT last_number FROM host_group_numbers")
                .mapTo(Integer.class)
                .one();
    }

    /** Keeps a number that was chosen elsewhere from being given again. */
    void reserveNumber(Handle handle, int number) {
        handle.execute("UPDATE host_group_numbers SET last_number = ? WHERE last_number < ?", number, number);
    }

    void insert(Handle handle, HostGroup group) {
        UniqueViolation.refuse(
                () -> handle.createUpdate("""
                                INSERT INTO host_groups (id, uuid, name, zone, created_at)
                                VALUES (:id, :uuid, :name, :zone, :now)""")
                        .bind("id", group.id())
                        .bind("uuid", group.uuid())
                        .bind("name", group.name())
                        .bind("zone", group.zone().orElse(null))
                        .bind("now", group.times().at())
                        .execute(),
                () -> taken(group));
        group.metadata().forEach((name, content) -> putMetadata(handle, group.id(), name, content));
    }

    /** Writes name and zone. */
    void update(Handle handle, HostGroup group, Instant now) {
        UniqueViolation.refuse(
                () -> handle.createUpdate(
                                "UPDATE host_groups SET name = :name, zone = :zone, updated_at = :now WHERE id = :id")
                        .bind("id", group.id())
                        .bind("name", group.name())
                        .bind("zone", group.zone().orElse(null))
                        .bind("now", now)
                        .execute(),
                () -> taken(group));
    }

    private static MullionException taken(HostGroup group) {
        return new MullionException(ErrorCode.DUPLICATE, "Aggregate " + group.name() + " already exists.");
    }

    void delete(Handle handle, int id) {
        handle.execute("DELETE FROM host_groups WHERE id = ?", id);
    }

    void putMetadata(Handle handle, int group, String name, String content) {
        removeMetadata(handle, group, name);
        handle.createUpdate(
                        "INSERT INTO host_group_metadata (group_id, name, content) VALUES (:group, :name, :content)")
                .bind("group", group)
                .bind("name", name)
                .bind("content", content)
                .execute();
    }

    /** Remembers where a host is to be when it is first reported. */
    void expect(Handle handle, int group, String host) {
        handle.execute("DELETE FROM host_group_expected WHERE host = ?", host);
        handle.execute("INSERT INTO host_group_expected (host, group_id) VALUES (?, ?)", host, group);
    }

    void removeMetadata(Handle handle, int group, String name) {
        handle.execute("DELETE FROM host_group_metadata WHERE group_id = ? AND name = ?", group, name);
    }

    private static Map<Integer, Map<String, String>> metadata(Handle handle) {
        Map<Integer, Map<String, String>> all = new HashMap<>();
        handle.createQuery("SELECT group_id, name, content FROM host_group_metadata")
                .map((rs, ctx) -> all.computeIfAbsent(rs.getInt("group_id"), id -> new TreeMap<>())
                        .put(rs.getString("name"), rs.getString("content")))
                .forEach(previous -> {});
        return all;
    }

    private static Map<Integer, List<String>> hosts(Handle handle) {
        Map<Integer, List<String>> all = new HashMap<>();
        handle.createQuery("SELECT group_id, name FROM hosts ORDER BY name")
                .map((rs, ctx) -> all.computeIfAbsent(rs.getInt("group_id"), id -> new ArrayList<>())
                        .add(rs.getString("name")))
                .forEach(added -> {});
        return all;
    }

    private static HostGroup group(
            ResultSet rs, Map<Integer, Map<String, String>> metadata, Map<Integer, List<String>> hosts)
            throws SQLException {
        int id = rs.getInt("id");
        return new HostGroup(
                id,
                rs.getObject("uuid", UUID.class),
                rs.getString("name"),
                Optional.ofNullable(rs.getString("zone")),
                metadata.getOrDefault(id, Map.of()),
                hosts.getOrDefault(id, List.of()),
                new Created(
                        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(rs.getObject("updated_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)));
    }
}
