package io.mullion.controller.identity.project;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Tags of projects in the database. */
public final class TagStore {
    void replace(Handle handle, String project, List<String> tags) {
        deleteAll(handle, project);
        try (PreparedBatch batch =
                handle.prepareBatch("INSERT INTO identity_project_tags (project_id, tag) VALUES (:project, :tag)")) {
            tags.stream()
                    .distinct()
                    .forEach(tag ->
                            batch.bind("project", project).bind("tag", tag).add());
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    private static void deleteAll(Handle handle, String project) {
        handle.createUpdate("DELETE FROM identity_project_tags WHERE project_id = :project")
                .bind("project", project)
                .execute();
    }

    Project with(Handle handle, Project project) {
        return with(handle, List.of(project)).getFirst();
    }

    /** The projects with their tags: one query for all. */
    List<Project> with(Handle handle, List<Project> projects) {
        if (projects.isEmpty()) {
            return projects;
        }
        Map<String, List<String>> tags = new HashMap<>();
        for (List<Project> part : Lists.partition(projects, 1000)) {
            handle.createQuery(
                            "SELECT project_id, tag FROM identity_project_tags WHERE project_id IN (<ids>) ORDER BY tag")
                    .bindList("ids", part.stream().map(Project::id).toList())
                    .map((rs, ctx) -> List.of(rs.getString("project_id"), rs.getString("tag")))
                    .forEach(each -> tags.computeIfAbsent(each.getFirst(), id -> new ArrayList<>())
                            .add(each.getLast()));
        }
        return projects.stream()
                .map(each -> each.tagged(tags.getOrDefault(each.id(), List.of())))
                .toList();
    }
}
