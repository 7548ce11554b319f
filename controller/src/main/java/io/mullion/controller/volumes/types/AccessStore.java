package io.mullion.controller.volumes.types;

import io.mullion.controller.database.UniqueViolation;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which projects may use a private type, and which type a project's volumes get by default. */
final class AccessStore {
    List<String> projects(Handle handle, UUID type) {
        return handle.createQuery("SELECT project_id FROM volume_type_access WHERE type_id = :type ORDER BY project_id")
                .bind("type", type)
                .mapTo(String.class)
                .list();
    }

    boolean has(Handle handle, UUID type, String project) {
        return projects(handle, type).contains(project);
    }

    /** @throws MullionException {@code DUPLICATE} if the project has it already */
    void add(Handle handle, UUID type, String project) {
        UniqueViolation.refuse(
                () -> handle.createUpdate(
                                "INSERT INTO volume_type_access (type_id, project_id) VALUES (:type, :project)")
                        .bind("type", type)
                        .bind("project", project)
                        .execute(),
                () -> new MullionException(
                        ErrorCode.DUPLICATE,
                        "Volume type access for " + type + " / " + project + " combination already exists."));
    }

    boolean remove(Handle handle, UUID type, String project) {
        return handle.createUpdate("DELETE FROM volume_type_access WHERE type_id = :type AND project_id = :project")
                        .bind("type", type)
                        .bind("project", project)
                        .execute()
                > 0;
    }

    Optional<UUID> defaultOf(Handle handle, String project) {
        return handle.createQuery("SELECT type_id FROM volume_default_types WHERE project_id = :project")
                .bind("project", project)
                .mapTo(UUID.class)
                .findOne();
    }

    /** A project and the type its volumes get by default. */
    record Default(String project, UUID type) {}

    List<Default> defaults(Handle handle) {
        return handle.createQuery("SELECT project_id, type_id FROM volume_default_types ORDER BY project_id")
                .map((rs, ctx) -> new Default(rs.getString("project_id"), rs.getObject("type_id", UUID.class)))
                .list();
    }

    void setDefault(Handle handle, String project, UUID type) {
        removeDefault(handle, project);
        handle.createUpdate("INSERT INTO volume_default_types (project_id, type_id) VALUES (:project, :type)")
                .bind("project", project)
                .bind("type", type)
                .execute();
    }

    boolean removeDefault(Handle handle, String project) {
        return handle.createUpdate("DELETE FROM volume_default_types WHERE project_id = :project")
                        .bind("project", project)
                        .execute()
                > 0;
    }
}
