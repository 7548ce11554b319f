package io.mullion.controller.flavors;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which projects may use which private flavor. */
final class AccessStore {
    /** Projects with access, in order. */
    List<String> projects(Handle handle, String flavor) {
        return handle.createQuery("SELECT project_id FROM flavor_access WHERE flavor_id = :flavor ORDER BY project_id")
                .bind("flavor", flavor)
                .mapTo(String.class)
                .list();
    }

    /** Whether a project has access. */
    boolean has(Handle handle, String flavor, String project) {
        return projects(handle, flavor).contains(project);
    }

    /** Adds a project that has no access yet. */
    void add(Handle handle, String flavor, String project) {
        handle.createUpdate("INSERT INTO flavor_access (flavor_id, project_id) VALUES (:flavor, :project)")
                .bind("flavor", flavor)
                .bind("project", project)
                .execute();
    }

    /** Takes access away; false if the project had none. */
    boolean remove(Handle handle, String flavor, String project) {
        return handle.createUpdate("DELETE FROM flavor_access WHERE flavor_id = :flavor AND project_id = :project")
                        .bind("flavor", flavor)
                        .bind("project", project)
                        .execute()
                > 0;
    }
}
