package io.mullion.controller.identity.group;

import io.mullion.controller.identity.entity.Extra;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.ListStore;
import io.mullion.controller.identity.entity.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Groups and their members in the database. */
public final class GroupStore {
    private static final String COLUMNS = "g.id, g.domain_id, g.name, g.description, g.extra";
    private static final ListStore LIST = new ListStore(
            "SELECT " + COLUMNS + " FROM identity_groups g",
            "g.id",
            Map.of("id", "g.id", "name", "g.name", "domain_id", "g.domain_id"),
            List.of());

    void insert(Handle handle, Group group) {
        handle.createUpdate("""
                        INSERT INTO identity_groups (id, domain_id, name, description, extra)
                        VALUES (:id, :domain, :name, :description, :extra)""")
                .bind("id", group.id())
                .bind("domain", group.domainId())
                .bind("name", group.name())
                .bind("description", group.description())
                .bind("extra", group.extra().text())
                .execute();
    }

    void update(Handle handle, Group group) {
        handle.createUpdate("""
                        UPDATE identity_groups SET name = :name, description = :description, extra = :extra
                        WHERE id = :id""")
                .bind("id", group.id())
                .bind("name", group.name())
                .bind("description", group.description())
                .bind("extra", group.extra().text())
                .execute();
    }

    /** Deletes the row. */
    public void delete(Handle handle, String id) {
        handle.createUpdate("DELETE FROM identity_groups WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** Ids of the groups of a domain. */
    public List<String> idsOfDomain(Handle handle, String domain) {
        return handle.createQuery("SELECT id FROM identity_groups WHERE domain_id = :domain ORDER BY id")
                .bind("domain", domain)
                .mapTo(String.class)
                .list();
    }

    /** A group. */
    public Optional<Group> find(Handle handle, String id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM identity_groups g WHERE g.id = :id")
                .bind("id", id)
                .map((rs, ctx) -> group(rs))
                .findOne();
    }

    /** Several at once; ids that nothing has are left out. */
    public List<Group> all(Handle handle, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("SELECT " + COLUMNS + " FROM identity_groups g WHERE g.id IN (<ids>) ORDER BY g.id")
                .bindList("ids", List.copyOf(ids))
                .map((rs, ctx) -> group(rs))
                .list();
    }

    Page<Group> list(Handle handle, ListQuery query, String condition, Map<String, ?> parameters) {
        return LIST.list(handle, query, condition, parameters, (rs, ctx) -> group(rs));
    }

    /** Whether a user is a member. */
    boolean isMember(Handle handle, String group, String user) {
        return handle.createQuery("SELECT 1 FROM identity_memberships WHERE group_id = :group AND user_id = :user")
                .bind("group", group)
                .bind("user", user)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    void addMember(Handle handle, String group, String user) {
        handle.createUpdate("INSERT INTO identity_memberships (group_id, user_id) VALUES (:group, :user)")
                .bind("group", group)
                .bind("user", user)
                .execute();
    }

    int removeMember(Handle handle, String group, String user) {
        return handle.createUpdate("DELETE FROM identity_memberships WHERE group_id = :group AND user_id = :user")
                .bind("group", group)
                .bind("user", user)
                .execute();
    }

    /** Ids of the members. */
    public List<String> members(Handle handle, String group) {
        return handle.createQuery("SELECT user_id FROM identity_memberships WHERE group_id = :group ORDER BY user_id")
                .bind("group", group)
                .mapTo(String.class)
                .list();
    }

    /** Members of several groups: group → users. */
    public Map<String, Set<String>> members(Handle handle, Collection<String> groups) {
        Map<String, Set<String>> members = new TreeMap<>();
        if (!groups.isEmpty()) {
            handle.createQuery("SELECT group_id, user_id FROM identity_memberships WHERE group_id IN (<ids>)")
                    .bindList("ids", List.copyOf(groups))
                    .map((rs, ctx) -> List.of(rs.getString("group_id"), rs.getString("user_id")))
                    .forEach(each -> members.computeIfAbsent(each.getFirst(), group -> new TreeSet<>())
                            .add(each.getLast()));
        }
        return members;
    }

    /** Ids of the groups that a user is in. */
    public List<String> groupsOf(Handle handle, String user) {
        return handle.createQuery("SELECT group_id FROM identity_memberships WHERE user_id = :user ORDER BY group_id")
                .bind("user", user)
                .mapTo(String.class)
                .list();
    }

    private static Group group(ResultSet rs) throws SQLException {
        return new Group(
                rs.getString("id"),
                rs.getString("domain_id"),
                rs.getString("name"),
                rs.getString("description"),
                Extra.parse(rs.getString("extra")));
    }
}
