package io.mullion.controller.servergroups;

import io.mullion.controller.database.Listing;
import io.mullion.spi.placement.CollocationRule.Member;
import io.mullion.spi.placement.CollocationRule.Policy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Server groups in the database. */
final class ServerGroupStore {
    private static final String SELECT = "SELECT t.* FROM server_groups t";

    void insert(Handle handle, ServerGroup group) {
        handle.createUpdate("""
                        INSERT INTO server_groups (id, project_id, user_id, name, policy, max_per_host, created_at)
                        VALUES (:id, :project, :user, :name, :policy, :most, :created)""")
                .bind("id", group.id())
                .bind("project", group.project())
                .bind("user", group.user())
                .bind("name", group.name())
                .bind("policy", group.policy().name())
                .bind("most", group.maximumPerHost())
                .bind("created", group.created())
                .execute();
    }

    Optional<ServerGroup> find(Handle handle, UUID id) {
        return list(handle, Listing.of(SELECT, "server_groups").where("t.id = :id", "id", id), 1).stream()
                .findFirst();
    }

    /** Holds a group's row until the transaction ends. */
    boolean lock(Handle handle, UUID id) {
        return handle.createQuery("SELECT id FROM server_groups WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
    }

    /** Groups in the order of their making. @param project empty for all @param offset how many to leave out */
    List<ServerGroup> list(Handle handle, Optional<String> project, int limit, int offset) {
        Listing listing = Listing.of(SELECT, "server_groups");
        project.ifPresent(id -> listing.where("t.project_id = :project", "project", id));
        List<ServerGroup> page = list(
                handle, listing.orderBy("t.number", false), (int) Math.min((long) limit + offset, Integer.MAX_VALUE));
        return page.subList(Math.min(offset, page.size()), page.size());
    }

    private static List<ServerGroup> list(Handle handle, Listing listing, int limit) {
        List<ServerGroup> page =
                listing.query(handle, limit).map((rs, ctx) -> group(rs)).list();
        Map<UUID, List<UUID>> members =
                members(handle, page.stream().map(ServerGroup::id).toList());
        return page.stream()
                .map(group -> group.with(members.getOrDefault(group.id(), List.of())))
                .toList();
    }

    private static Map<UUID, List<UUID>> members(Handle handle, List<UUID> groups) {
        return groups.isEmpty()
                ? Map.of()
                : pairs(
                        handle,
                        "group_id",
                        "server_id",
                        "WHERE group_id IN (<ids>) ORDER BY joined_at, server_id",
                        groups);
    }

    /** Ids of the groups of some servers. */
    Map<UUID, List<UUID>> ofServers(Handle handle, Collection<UUID> servers) {
        return servers.isEmpty()
                ? Map.of()
                : pairs(
                        handle,
                        "server_id",
                        "group_id",
                        "WHERE server_id IN (<ids>) ORDER BY joined_at, group_id",
                        List.copyOf(servers));
    }

    private static Map<UUID, List<UUID>> pairs(Handle handle, String key, String value, String which, List<UUID> ids) {
        Map<UUID, List<UUID>> all = new HashMap<>();
        handle.createQuery("SELECT group_id, server_id, joined_at FROM server_group_members " + which)
                .bindList("ids", ids)
                .map((rs, ctx) -> all.computeIfAbsent(rs.getObject(key, UUID.class), id -> new ArrayList<>())
                        .add(rs.getObject(value, UUID.class)))
                .forEach(added -> {});
        return all;
    }

    boolean delete(Handle handle, UUID id) {
        return handle.createUpdate("DELETE FROM server_groups WHERE id = :id")
                        .bind("id", id)
                        .execute()
                > 0;
    }

    int count(Handle handle, String project) {
        return handle.createQuery("SELECT COUNT(*) FROM server_groups WHERE project_id = :project")
                .bind("project", project)
                .mapTo(Integer.class)
                .one();
    }

    void join(Handle handle, UUID group, UUID server, Instant now) {
        handle.createUpdate("""
                        INSERT INTO server_group_members (group_id, server_id, joined_at)
                        VALUES (:group, :server, :now)""")
                .bind("group", group)
                .bind("server", server)
                .bind("now", now)
                .execute();
    }

    void leave(Handle handle, UUID server) {
        handle.createUpdate("DELETE FROM server_group_members WHERE server_id = :server")
                .bind("server", server)
                .execute();
    }

    /** Members of a group with the hosts they are on or have a claim on. */
    List<Member> placed(Handle handle, UUID group) {
        Map<UUID, String> names = new LinkedHashMap<>();
        Map<UUID, Set<String>> hosts = new HashMap<>();
        handle.createQuery("""
                        SELECT m.server_id, s.name, s.host, c.host AS claimed
                        FROM server_group_members m
                        JOIN servers s ON s.id = m.server_id
                        LEFT JOIN placement_claims c ON c.server_id = m.server_id AND c.purpose <> 'LEAVING'
                        WHERE m.group_id = :group
                        ORDER BY m.joined_at, m.server_id""")
                .bind("group", group)
                .map((rs, ctx) -> {
                    UUID server = rs.getObject("server_id", UUID.class);
                    names.put(server, rs.getString("name"));
                    Set<String> own = hosts.computeIfAbsent(server, id -> new HashSet<>());
                    Optional.ofNullable(rs.getString("host")).ifPresent(own::add);
                    return Optional.ofNullable(rs.getString("claimed")).map(own::add);
                })
                .forEach(added -> {});
        return names.entrySet().stream()
                .map(each -> new Member(
                        each.getKey(), each.getValue(), hosts.getOrDefault(each.getKey(), Set.of()), Optional.empty()))
                .toList();
    }

    private static ServerGroup group(ResultSet rs) throws SQLException {
        return new ServerGroup(
                rs.getObject("id", UUID.class),
                rs.getString("project_id"),
                rs.getString("user_id"),
                rs.getString("name"),
                Policy.valueOf(rs.getString("policy")),
                rs.getInt("max_per_host"),
                List.of(),
                rs.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
