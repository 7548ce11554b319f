package io.mullion.controller.identity.application;

import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.ListStore;
import io.mullion.controller.identity.entity.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Application credentials in the database. */
public final class ApplicationCredentialStore {
    private static final String COLUMNS = """
            c.id, c.user_id, c.project_id, c.name, c.secret_hash, c.description, c.expires_at, c.unrestricted""";
    private static final ListStore LIST = new ListStore(
            "SELECT " + COLUMNS + " FROM identity_application_credentials c",
            "c.id",
            Map.of("id", "c.id", "name", "c.name"),
            List.of());

    void insert(Handle handle, ApplicationCredential credential) {
        handle.createUpdate("""
                        INSERT INTO identity_application_credentials (id, user_id, project_id, name, secret_hash,
                            description, expires_at, unrestricted)
                        VALUES (:id, :user, :project, :name, :hash, :description, :expires, :unrestricted)""")
                .bind("id", credential.id())
                .bind("user", credential.userId())
                .bind("project", credential.projectId())
                .bind("name", credential.name())
                .bind("hash", credential.secretHash())
                .bind("description", credential.description().orElse(null))
                .bind("expires", credential.expiresAt().orElse(null))
                .bind("unrestricted", credential.unrestricted())
                .execute();
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO identity_application_credential_roles (credential_id, role_id) VALUES (:id, :role)""")) {
            credential
                    .roles()
                    .forEach(role ->
                            batch.bind("id", credential.id()).bind("role", role).add());
            batch.execute();
        }
    }

    int delete(Handle handle, String id) {
        return handle.createUpdate("DELETE FROM identity_application_credentials WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** One by its id. */
    public Optional<ApplicationCredential> find(Handle handle, String id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM identity_application_credentials c WHERE c.id = :id")
                .bind("id", id)
                .map((rs, ctx) -> credential(rs, roles(handle, rs.getString("id"))))
                .findOne();
    }

    /** One of a user by its name. */
    public Optional<ApplicationCredential> named(Handle handle, String user, String name) {
        return handle.createQuery("SELECT c.id FROM identity_application_credentials c"
                        + " WHERE c.user_id = :user AND c.name = :name")
                .bind("user", user)
                .bind("name", name)
                .mapTo(String.class)
                .findOne()
                .flatMap(id -> find(handle, id));
    }

    Page<ApplicationCredential> list(Handle handle, ListQuery query, String user) {
        Page<ApplicationCredential> page = LIST.list(
                handle, query, "c.user_id = :user", Map.of("user", user), (rs, ctx) -> credential(rs, List.of()));
        Map<String, List<String>> roles = rolesOfUser(handle, user);
        return new Page<>(
                page.entries().stream()
                        .map(each -> withRoles(each, roles.getOrDefault(each.id(), List.of())))
                        .toList(),
                page.truncated());
    }

    private static List<String> roles(Handle handle, String id) {
        return handle.createQuery("SELECT role_id FROM identity_application_credential_roles"
                        + " WHERE credential_id = :id ORDER BY role_id")
                .bind("id", id)
                .mapTo(String.class)
                .list();
    }

    private static Map<String, List<String>> rolesOfUser(Handle handle, String user) {
        Map<String, List<String>> roles = new HashMap<>();
        handle.createQuery("""
                        SELECT r.credential_id, r.role_id FROM identity_application_credential_roles r
                        JOIN identity_application_credentials c ON c.id = r.credential_id
                        WHERE c.user_id = :user ORDER BY r.role_id""")
                .bind("user", user)
                .map((rs, ctx) -> List.of(rs.getString("credential_id"), rs.getString("role_id")))
                .forEach(each -> roles.computeIfAbsent(each.getFirst(), id -> new ArrayList<>())
                        .add(each.getLast()));
        return roles;
    }

    private static ApplicationCredential withRoles(ApplicationCredential each, List<String> roles) {
        return new ApplicationCredential(
                each.id(),
                each.userId(),
                each.projectId(),
                each.name(),
                each.secretHash(),
                each.description(),
                each.expiresAt(),
                each.unrestricted(),
                roles);
    }

    private static ApplicationCredential credential(ResultSet rs, List<String> roles) throws SQLException {
        return new ApplicationCredential(
                rs.getString("id"),
                rs.getString("user_id"),
                rs.getString("project_id"),
                rs.getString("name"),
                rs.getString("secret_hash"),
                Optional.ofNullable(rs.getString("description")),
                Optional.ofNullable(rs.getObject("expires_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                rs.getBoolean("unrestricted"),
                roles);
    }
}
