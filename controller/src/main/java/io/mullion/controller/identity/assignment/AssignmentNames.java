package io.mullion.controller.identity.assignment;

import io.mullion.controller.identity.group.Group;
import io.mullion.controller.identity.group.GroupStore;
import io.mullion.controller.identity.project.Project;
import io.mullion.controller.identity.project.ProjectStore;
import io.mullion.controller.identity.role.Role;
import io.mullion.controller.identity.role.RoleStore;
import io.mullion.controller.identity.user.User;
import io.mullion.controller.identity.user.UserStore;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Names of everything that a list of assignments mentions; read with one query for each kind. */
final class AssignmentNames {
    private final Map<String, User> users;
    private final Map<String, Group> groups;
    private final Map<String, Role> roles;
    private final Map<String, Project> projects;
    private final Map<String, Project> domains;

    private AssignmentNames(
            List<User> users, List<Group> groups, List<Role> roles, List<Project> projects, List<Project> domains) {
        this.users = byId(users, User::id);
        this.groups = byId(groups, Group::id);
        this.roles = byId(roles, Role::id);
        this.projects = byId(projects, Project::id);
        this.domains = byId(domains, Project::id);
    }

    /** Reads them. */
    static AssignmentNames of(Handle handle, List<RoleAssignments.Entry> entries, Stores stores) {
        Set<String> actors = new LinkedHashSet<>();
        Set<String> targets = new LinkedHashSet<>();
        Set<String> held = new LinkedHashSet<>();
        for (RoleAssignments.Entry entry : entries) {
            actors.add(entry.assignment().actor().id());
            targets.add(entry.assignment().target().id());
            held.add(entry.assignment().roleId());
        }
        List<User> users = stores.users().all(handle, actors);
        List<Group> groups = stores.groups().all(handle, actors);
        List<Role> roles = stores.roles().all(handle, held);
        List<Project> projects = stores.projects().all(handle, targets);
        Set<String> domains = new LinkedHashSet<>();
        users.forEach(each -> domains.add(each.domainId()));
        groups.forEach(each -> domains.add(each.domainId()));
        roles.forEach(each -> each.domainId().ifPresent(domains::add));
        projects.forEach(each -> domains.add(each.owningDomain()));
        return new AssignmentNames(
                users, groups, roles, projects, stores.projects().all(handle, domains));
    }

    /** Where names are kept. */
    record Stores(UserStore users, GroupStore groups, RoleStore roles, ProjectStore projects) {
        @Inject
        Stores {}
    }

    /** The actor with name and domain, if it is still there. */
    Map<String, Object> actor(Actor actor) {
        return switch (actor.kind()) {
            case USER ->
                Optional.ofNullable(users.get(actor.id()))
                        .map(each -> named(each.id(), each.name(), each.domainId()))
                        .orElse(Map.of("id", actor.id()));
            case GROUP ->
                Optional.ofNullable(groups.get(actor.id()))
                        .map(each -> named(each.id(), each.name(), each.domainId()))
                        .orElse(Map.of("id", actor.id()));
        };
    }

    /** The role. */
    Map<String, Object> role(String id) {
        return Optional.ofNullable(roles.get(id))
                .map(each -> each.domainId().isPresent()
                        ? named(id, each.name(), each.domainId().get())
                        : Map.<String, Object>of("id", id, "name", each.name()))
                .orElse(Map.of("id", id));
    }

    /** The project or domain. */
    Map<String, Object> target(Target target) {
        return Optional.ofNullable(projects.get(target.id()))
                .map(each -> each.domain()
                        ? Map.<String, Object>of("id", each.id(), "name", each.name())
                        : named(each.id(), each.name(), each.owningDomain()))
                .orElse(Map.of("id", target.id()));
    }

    private Map<String, Object> named(String id, String name, String domain) {
        String domainName =
                Optional.ofNullable(domains.get(domain)).map(Project::name).orElse("");
        return Map.of("id", id, "name", name, "domain", Map.of("id", domain, "name", domainName));
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
