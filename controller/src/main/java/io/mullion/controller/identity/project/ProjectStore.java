package io.mullion.controller.identity.project;

import io.mullion.controller.identity.entity.Extra;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.ListStore;
import io.mullion.controller.identity.entity.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Projects and domains in the database. */
public final class ProjectStore {
    private static final String COLUMNS =
            "p.id, p.domain_id, p.parent_id, p.is_domain, p.name, p.description, p.enabled, p.options, p.extra";
    private static final ListStore LIST = new ListStore(
            "SELECT " + COLUMNS + " FROM identity_projects p",
            "p.id",
            Map.of(
                    "id", "p.id",
                    "name", "p.name",
                    "domain_id", "p.domain_id",
                    "parent_id", "p.parent_id",
                    "enabled", "p.enabled",
                    "is_domain", "p.is_domain"),
            List.of("enabled", "is_domain"));

    void insert(Handle handle, Project project) {
        handle.createUpdate("""
                        INSERT INTO identity_projects (id, domain_id, parent_id, is_domain, name, description,
                            enabled, options, extra)
                        VALUES (:id, :domain, :parent, :isDomain, :name, :description, :enabled, :options, :extra)""")
                .bind("domain", project.domainId().orElse(""))
                .bind("parent", project.parentId().orElse(null))
                .bind("isDomain", project.domain())
                .bind("id", project.id())
                .bind("name", project.name())
                .bind("description", project.description())
                .bind("enabled", project.enabled())
                .bind("options", project.options().text())
                .bind("extra", project.extra().text())
                .execute();
    }

    void update(Handle handle, Project project) {
        handle.createUpdate("""
                        UPDATE identity_projects SET name = :name, description = :description, enabled = :enabled,
                            options = :options, extra = :extra
                        WHERE id = :id""")
                .bind("id", project.id())
                .bind("name", project.name())
                .bind("description", project.description())
                .bind("enabled", project.enabled())
                .bind("options", project.options().text())
                .bind("extra", project.extra().text())
                .execute();
    }

    /** Deletes the row. */
    public void delete(Handle handle, String id) {
        handle.createUpdate("DELETE FROM identity_projects WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** A project or domain, without its tags. */
    public Optional<Project> find(Handle handle, String id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM identity_projects p WHERE p.id = :id")
                .bind("id", id)
                .map((rs, ctx) -> project(rs))
                .findOne();
    }

    /** A project by its name in a domain, or a domain if that is empty. */
    public Optional<Project> named(Handle handle, Optional<String> domain, String name) {
        return handle.createQuery("SELECT " + COLUMNS
                        + " FROM identity_projects p WHERE p.domain_id = :domain AND p.name = :name")
                .bind("domain", domain.orElse(""))
                .bind("name", name)
                .map((rs, ctx) -> project(rs))
                .findOne();
    }

    /** Several at once, without their tags; ids that nothing has are left out. */
    public List<Project> all(Handle handle, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("SELECT " + COLUMNS + " FROM identity_projects p WHERE p.id IN (<ids>) ORDER BY p.id")
                .bindList("ids", List.copyOf(ids))
                .map((rs, ctx) -> project(rs))
                .list();
    }

    /** Lists, without tags. @param condition more than the query says, with named parameters */
    Page<Project> list(Handle handle, ListQuery query, String condition, Map<String, ?> parameters) {
        return LIST.list(handle, query, condition, parameters, (rs, ctx) -> project(rs));
    }

    /** What is directly below these. */
    public List<Project> children(Handle handle, Collection<String> parents) {
        if (parents.isEmpty()) {
            return List.of();
        }
        return handle.createQuery(
                        "SELECT " + COLUMNS + " FROM identity_projects p WHERE p.parent_id IN (<ids>) ORDER BY p.id")
                .bindList("ids", List.copyOf(parents))
                .map((rs, ctx) -> project(rs))
                .list();
    }

    /** Ids of all that is below these, on every level. */
    public Set<String> below(Handle handle, Set<String> tops) {
        Set<String> all = new LinkedHashSet<>();
        List<String> level = List.copyOf(tops);
        while (!level.isEmpty()) {
            level = children(handle, level).stream().map(Project::id).toList();
            all.addAll(level);
        }
        return all;
    }

    /** What is above a project, nearest first, up to its domain. */
    public List<Project> ancestors(Handle handle, Project project) {
        List<Project> above = new ArrayList<>();
        Optional<String> parent = project.parentId();
        while (parent.isPresent()) {
            Project next = find(handle, parent.get()).orElseThrow();
            above.add(next);
            parent = next.parentId();
        }
        return above;
    }

    private static Project project(ResultSet rs) throws SQLException {
        String domain = rs.getString("domain_id");
        return new Project(
                rs.getString("id"),
                Optional.of(domain).filter(id -> !id.isEmpty()),
                Optional.ofNullable(rs.getString("parent_id")),
                rs.getBoolean("is_domain"),
                rs.getString("name"),
                rs.getString("description"),
                rs.getBoolean("enabled"),
                Extra.parse(rs.getString("options")),
                Extra.parse(rs.getString("extra")),
                List.of());
    }
}
