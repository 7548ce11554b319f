package io.mullion.controller.identity.role;

import io.mullion.controller.identity.entity.Extra;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.ListStore;
import io.mullion.controller.identity.entity.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Roles and what they imply, in the database. */
public final class RoleStore {
    private static final String COLUMNS = "r.id, r.domain_id, r.name, r.description, r.options, r.extra";
    private static final ListStore LIST = new ListStore(
            "SELECT " + COLUMNS + " FROM identity_roles r",
            "r.id",
            Map.of("id", "r.id", "name", "r.name", "domain_id", "r.domain_id"),
            List.of());

    void insert(Handle handle, Role role) {
        handle.createUpdate("""
                        INSERT INTO identity_roles (id, domain_id, name, description, options, extra)
                        VALUES (:id, :domain, :name, :description, :options, :extra)""")
                .bind("id", role.id())
                .bind("domain", role.domainId().orElse(""))
                .bind("name", role.name())
                .bind("description", role.description().orElse(null))
                .bind("options", role.options().text())
                .bind("extra", role.extra().text())
                .execute();
    }

    void update(Handle handle, Role role) {
        handle.createUpdate("""
                        UPDATE identity_roles SET name = :name, description = :description, options = :options,
                            extra = :extra
                        WHERE id = :id""")
                .bind("id", role.id())
                .bind("name", role.name())
                .bind("description", role.description().orElse(null))
                .bind("options", role.options().text())
                .bind("extra", role.extra().text())
                .execute();
    }

    void delete(Handle handle, String id) {
        handle.createUpdate("DELETE FROM identity_roles WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** The roles of a domain go with it. */
    public void deleteOfDomain(Handle handle, String domain) {
        handle.createUpdate("DELETE FROM identity_roles WHERE domain_id = :domain")
                .bind("domain", domain)
                .execute();
    }

    /** A role. */
    public Optional<Role> find(Handle handle, String id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM identity_roles r WHERE r.id = :id")
                .bind("id", id)
                .map((rs, ctx) -> role(rs))
                .findOne();
    }

    /** A role of all domains by its name. */
    public Optional<Role> named(Handle handle, String name) {
        return handle.createQuery(
                        "SELECT " + COLUMNS + " FROM identity_roles r WHERE r.domain_id = '' AND r.name = :name")
                .bind("name", name)
                .map((rs, ctx) -> role(rs))
                .findOne();
    }

    /** Several at once; ids that nothing has are left out. */
    public List<Role> all(Handle handle, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return handle.createQuery(
                        "SELECT " + COLUMNS + " FROM identity_roles r WHERE r.id IN (<ids>) ORDER BY r.name, r.id")
                .bindList("ids", List.copyOf(ids))
                .map((rs, ctx) -> role(rs))
                .list();
    }

    /** All roles that are not of a single domain. */
    public List<Role> ofAllDomains(Handle handle) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM identity_roles r WHERE r.domain_id = ''")
                .map((rs, ctx) -> role(rs))
                .list();
    }

    Page<Role> list(Handle handle, ListQuery query, String condition) {
        return LIST.list(handle, query, condition, Map.of(), (rs, ctx) -> role(rs));
    }

    /** All rules: role → the roles that it implies directly. */
    public Map<String, Set<String>> implications(Handle handle) {
        Map<String, Set<String>> rules = new LinkedHashMap<>();
        handle.createQuery("SELECT prior_id, implied_id FROM identity_implied_roles ORDER BY prior_id, implied_id")
                .map((rs, ctx) -> List.of(rs.getString("prior_id"), rs.getString("implied_id")))
                .forEach(rule -> rules.computeIfAbsent(rule.getFirst(), prior -> new TreeSet<>())
                        .add(rule.getLast()));
        return rules;
    }

    void imply(Handle handle, String prior, String implied) {
        handle.createUpdate("INSERT INTO identity_implied_roles (prior_id, implied_id) VALUES (:prior, :implied)")
                .bind("prior", prior)
                .bind("implied", implied)
                .execute();
    }

    int removeImplied(Handle handle, String prior, String implied) {
        return handle.createUpdate(
                        "DELETE FROM identity_implied_roles WHERE prior_id = :prior AND implied_id = :implied")
                .bind("prior", prior)
                .bind("implied", implied)
                .execute();
    }

    private static Role role(ResultSet rs) throws SQLException {
        return new Role(
                rs.getString("id"),
                Optional.of(rs.getString("domain_id")).filter(id -> !id.isEmpty()),
                rs.getString("name"),
                Optional.ofNullable(rs.getString("description")),
                Extra.parse(rs.getString("options")),
                Extra.parse(rs.getString("extra")));
    }
}
