package io.mullion.controller.identity.assignment;

import io.mullion.controller.identity.project.Project;
import io.mullion.controller.identity.project.ProjectStore;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Where a user has any role: directly, through groups, or inherited from above. */
public final class Reach {
    private final AssignmentStore assignments;
    private final ProjectStore projects;

    @Inject
    Reach(AssignmentStore assignments, ProjectStore projects) {
        this.assignments = assignments;
        this.projects = projects;
    }

    /** Enabled projects, by id. */
    public List<Project> projects(Handle handle, String user) {
        List<Assignment> held = assignments.ofUser(handle, user);
        Map<String, Project> found = new TreeMap<>();
        List<String> direct = ids(held, Target.Kind.PROJECT, false);
        projects.all(handle, direct).forEach(each -> found.put(each.id(), each));
        Set<String> tops = new LinkedHashSet<>(ids(held, Target.Kind.PROJECT, true));
        tops.addAll(ids(held, Target.Kind.DOMAIN, true));
        projects.all(handle, projects.below(handle, tops)).forEach(each -> found.put(each.id(), each));
        return found.values().stream()
                .filter(each -> each.enabled() && !each.domain())
                .toList();
    }

    /** Enabled domains, by id. */
    public List<Project> domains(Handle handle, String user) {
        return projects.all(handle, ids(assignments.ofUser(handle, user), Target.Kind.DOMAIN, false)).stream()
                .filter(each -> each.enabled() && each.domain())
                .toList();
    }

    /** Whether there is one on the system. */
    public boolean system(Handle handle, String user) {
        return assignments.ofUser(handle, user).stream()
                .anyMatch(each -> each.target().equals(Target.SYSTEM));
    }

    private static List<String> ids(List<Assignment> held, Target.Kind kind, boolean inherited) {
        return held.stream()
                .filter(each -> each.target().kind() == kind && each.inherited() == inherited)
                .map(each -> each.target().id())
                .distinct()
                .toList();
    }
}
