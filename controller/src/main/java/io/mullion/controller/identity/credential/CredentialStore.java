package io.mullion.controller.identity.credential;

import io.mullion.controller.identity.entity.Extra;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.ListStore;
import io.mullion.controller.identity.entity.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Credentials in the database, their blobs as they are closed. */
public final class CredentialStore {
    private static final String COLUMNS = "c.id, c.user_id, c.project_id, c.type, c.blob, c.extra";
    private static final ListStore LIST = new ListStore(
            "SELECT " + COLUMNS + " FROM identity_credentials c",
            "c.id",
            Map.of("id", "c.id", "user_id", "c.user_id", "type", "c.type", "project_id", "c.project_id"),
            List.of());

    void insert(Handle handle, Credential credential) {
        bind(handle.createUpdate("""
                        INSERT INTO identity_credentials (id, user_id, project_id, type, blob, extra)
                        VALUES (:id, :user, :project, :type, :blob, :extra)"""), credential).execute();
    }

    void update(Handle handle, Credential credential) {
        bind(handle.createUpdate("""
                        UPDATE identity_credentials SET user_id = :user, project_id = :project, type = :type,
                            blob = :blob, extra = :extra
                        WHERE id = :id"""), credential).execute();
    }

    int delete(Handle handle, String id) {
        return handle.createUpdate("DELETE FROM identity_credentials WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** For a project that is gone nothing is kept. */
    public void deleteOfProject(Handle handle, String project) {
        handle.createUpdate("DELETE FROM identity_credentials WHERE project_id = :project")
                .bind("project", project)
                .execute();
    }

    Optional<Credential> find(Handle handle, String id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM identity_credentials c WHERE c.id = :id")
                .bind("id", id)
                .map((rs, ctx) -> credential(rs))
                .findOne();
    }

    Page<Credential> list(Handle handle, ListQuery query) {
        return LIST.list(handle, query, "", Map.of(), (rs, ctx) -> credential(rs));
    }

    private static Update bind(Update update, Credential credential) {
        return update.bind("id", credential.id())
                .bind("user", credential.userId())
                .bind("project", credential.projectId().orElse(null))
                .bind("type", credential.type())
                .bind("blob", credential.blob())
                .bind("extra", credential.extra().text());
    }

    private static Credential credential(ResultSet rs) throws SQLException {
        return new Credential(
                rs.getString("id"),
                rs.getString("user_id"),
                Optional.ofNullable(rs.getString("project_id")),
                rs.getString("type"),
                rs.getString("blob"),
                Extra.parse(rs.getString("extra")));
    }
}
