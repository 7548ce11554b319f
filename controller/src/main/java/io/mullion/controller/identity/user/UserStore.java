package io.mullion.controller.identity.user;

import io.mullion.controller.identity.entity.Extra;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.ListStore;
import io.mullion.controller.identity.entity.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Users in the database. */
public final class UserStore {
    private static final String COLUMNS = """
            u.id, u.domain_id, u.name, u.enabled, u.default_project_id, u.password_hash, u.failures, u.failed_at,
            u.options, u.extra""";
    private static final ListStore LIST = new ListStore(
            "SELECT " + COLUMNS + " FROM identity_users u",
            "u.id",
            Map.of("id", "u.id", "name", "u.name", "domain_id", "u.domain_id", "enabled", "u.enabled"),
            List.of("enabled"));

    void insert(Handle handle, User user) {
        handle.createUpdate("""
                        INSERT INTO identity_users (id, domain_id, name, enabled, default_project_id, password_hash,
                            failures, options, extra)
                        VALUES (:id, :domain, :name, :enabled, :project, :hash, 0, :options, :extra)""")
                .bind("id", user.id())
                .bind("domain", user.domainId())
                .bind("name", user.name())
                .bind("enabled", user.enabled())
                .bind("project", user.defaultProjectId().orElse(null))
                .bind("hash", user.passwordHash().orElse(null))
                .bind("options", user.options().text())
                .bind("extra", user.extra().text())
                .execute();
    }

    void update(Handle handle, User user) {
        handle.createUpdate("""
                        UPDATE identity_users SET name = :name, enabled = :enabled, default_project_id = :project,
                            password_hash = :hash, failures = :failures, failed_at = :failedAt, options = :options,
                            extra = :extra
                        WHERE id = :id""")
                .bind("id", user.id())
                .bind("name", user.name())
                .bind("enabled", user.enabled())
                .bind("project", user.defaultProjectId().orElse(null))
                .bind("hash", user.passwordHash().orElse(null))
                .bind("failures", user.failures())
                .bind("failedAt", user.failedAt().orElse(null))
                .bind("options", user.options().text())
                .bind("extra", user.extra().text())
                .execute();
    }

    /** One wrong password more, counted where all controllers see it. */
    void countFailure(Handle handle, String id, Instant now) {
        handle.createUpdate("UPDATE identity_users SET failures = failures + 1, failed_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    /** A right password, or the end of a lock. */
    void clearFailures(Handle handle, String id) {
        handle.createUpdate("UPDATE identity_users SET failures = 0, failed_at = NULL WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** Deletes the row. */
    public void delete(Handle handle, String id) {
        handle.createUpdate("DELETE FROM identity_users WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** A project that is gone is nobody's default. */
    public void forgetDefaultProject(Handle handle, String project) {
        handle.createUpdate("UPDATE identity_users SET default_project_id = NULL WHERE default_project_id = :project")
                .bind("project", project)
                .execute();
    }

    /** Ids of the users of a domain. */
    public List<String> idsOfDomain(Handle handle, String domain) {
        return handle.createQuery("SELECT id FROM identity_users WHERE domain_id = :domain ORDER BY id")
                .bind("domain", domain)
                .mapTo(String.class)
                .list();
    }

    /** A user. */
    public Optional<User> find(Handle handle, String id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM identity_users u WHERE u.id = :id")
                .bind("id", id)
                .map((rs, ctx) -> user(rs))
                .findOne();
    }

    /** A user by name. */
    public Optional<User> named(Handle handle, String domain, String name) {
        return handle.createQuery(
                        "SELECT " + COLUMNS + " FROM identity_users u WHERE u.domain_id = :domain AND u.name = :name")
                .bind("domain", domain)
                .bind("name", name)
                .map((rs, ctx) -> user(rs))
                .findOne();
    }

    /** Several at once; ids that nobody has are left out. */
    public List<User> all(Handle handle, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("SELECT " + COLUMNS + " FROM identity_users u WHERE u.id IN (<ids>) ORDER BY u.id")
                .bindList("ids", List.copyOf(ids))
                .map((rs, ctx) -> user(rs))
                .list();
    }

    /** Lists. @param condition more than the query says, with named parameters */
    public Page<User> list(Handle handle, ListQuery query, String condition, Map<String, ?> parameters) {
        return LIST.list(handle, query, condition, parameters, (rs, ctx) -> user(rs));
    }

    private static User user(ResultSet rs) throws SQLException {
        return new User(
                rs.getString("id"),
                rs.getString("domain_id"),
                rs.getString("name"),
                rs.getBoolean("enabled"),
                Optional.ofNullable(rs.getString("default_project_id")),
                Optional.ofNullable(rs.getString("password_hash")),
                rs.getInt("failures"),
                Optional.ofNullable(rs.getObject("failed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Extra.parse(rs.getString("options")),
                Extra.parse(rs.getString("extra")));
    }
}
