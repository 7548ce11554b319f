package io.mullion.controller.identity.assignment;

import io.mullion.controller.identity.project.Project;
import io.mullion.controller.identity.project.ProjectStore;
import io.mullion.controller.identity.role.Role;
import io.mullion.controller.identity.role.RoleStore;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What a user may in the end: own roles, those of groups, inherited ones, and all that these imply. */
public final class EffectiveRoles {
    private final AssignmentStore assignments;
    private final ProjectStore projects;
    private final RoleStore roles;

    @Inject
    EffectiveRoles(AssignmentStore assignments, ProjectStore projects, RoleStore roles) {
        this.assignments = assignments;
        this.projects = projects;
        this.roles = roles;
    }

    /** Roles of all domains that a user has on a project, by name. */
    public List<Role> onProject(Handle handle, String user, Project project) {
        List<String> above =
                projects.ancestors(handle, project).stream().map(Project::id).toList();
        return complete(handle, assignments.rolesOfUser(handle, user, Target.project(project.id()), above));
    }

    /** Roles of all domains that a user has on a domain. */
    public List<Role> onDomain(Handle handle, String user, String domain) {
        return complete(handle, assignments.rolesOfUser(handle, user, Target.domain(domain), List.of()));
    }

    /** Roles of all domains that a user has on the system. */
    public List<Role> onSystem(Handle handle, String user) {
        return complete(handle, assignments.rolesOfUser(handle, user, Target.SYSTEM, List.of()));
    }

    /** Roles with what they imply, without those of single domains. */
    public List<Role> complete(Handle handle, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return roles.all(handle, closure(roles.implications(handle), ids)).stream()
                .filter(role -> role.domainId().isEmpty())
                .toList();
    }

    /** Ids of roles with what they imply, directly or not. */
    static Set<String> closure(Map<String, Set<String>> implications, Collection<String> ids) {
        Set<String> all = new LinkedHashSet<>(ids);
        Deque<String> open = new ArrayDeque<>(new HashSet<>(ids));
        while (!open.isEmpty()) {
            for (String implied : implications.getOrDefault(open.pop(), Set.of())) {
                if (all.add(implied)) {
                    open.push(implied);
                }
            }
        }
        return all;
    }
}
