package io.mullion.controller.identity.project;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.entity.Filter;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows what is above and below a project: as lists of projects, or as trees of ids. */
final class Hierarchy {
    private final ApiRequest request;
    private final Projects projects;

    Hierarchy(ApiRequest request, Projects projects) {
        this.request = request;
        this.projects = projects;
    }

    void putInto(Map<String, @Nullable Object> body, Project project) {
        if (both("parents_as_list", "parents_as_ids") || both("subtree_as_list", "subtree_as_ids")) {
            throw MullionException.invalid("Cannot use as_list and as_ids query params at the same time.");
        }
        if (asked("parents_as_list")) {
            body.put("parents", shown(parents(project)));
        } else if (asked("parents_as_ids")) {
            body.put("parents", chain(parents(project)));
        }
        if (asked("subtree_as_list")) {
            List<Project> all = new ArrayList<>();
            collect(project.id(), all);
            body.put("subtree", shown(all));
        } else if (asked("subtree_as_ids")) {
            body.put("subtree", tree(project.id()));
        }
    }

    private boolean both(String one, String other) {
        return asked(one) && asked(other);
    }

    private boolean asked(String parameter) {
        return request.query(parameter)
                .filter(text -> text.isEmpty() || Filter.truth(text))
                .isPresent();
    }

    private List<Project> parents(Project project) {
        return projects.above(project);
    }

    private List<Map<String, Object>> shown(List<Project> all) {
        return all.stream()
                .map(each -> Map.<String, Object>of("project", ProjectView.of(request, each)))
                .toList();
    }

    private @Nullable Map<String, @Nullable Object> chain(List<Project> above) {
        if (above.isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> level = new LinkedHashMap<>();
        level.put(above.getFirst().id(), chain(above.subList(1, above.size())));
        return level;
    }

    private void collect(String id, List<Project> all) {
        for (Project child : projects.below(id)) {
            all.add(child);
            collect(child.id(), all);
        }
    }

    private @Nullable Map<String, @Nullable Object> tree(String id) {
        Map<String, @Nullable Object> level = new LinkedHashMap<>();
        for (Project child : projects.below(id)) {
            level.put(child.id(), tree(child.id()));
        }
        return level.isEmpty() ? null : level;
    }
}
