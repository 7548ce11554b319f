package io.mullion.controller.identity.assignment;

import io.mullion.controller.identity.assignment.RoleAssignments.Entry;
import io.mullion.controller.identity.group.GroupStore;
import io.mullion.controller.identity.project.ProjectStore;
import io.mullion.controller.identity.role.Role;
import io.mullion.controller.identity.role.RoleStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What users have in the end by some assignments; each kind of thing is read once, however many assignments there are. */
final class Consequences {
    private final Handle handle;
    private final GroupStore groups;
    private final ProjectStore projects;
    private final Map<String, Set<String>> implications;
    private final Map<String, Role> roles;
    private final Map<String, Set<String>> below = new HashMap<>();

    Consequences(Handle handle, GroupStore groups, RoleStore roles, ProjectStore projects) {
        this.handle = handle;
        this.groups = groups;
        this.projects = projects;
        implications = roles.implications(handle);
        this.roles = roles.ofAllDomains(handle).stream().collect(Collectors.toMap(Role::id, Function.identity()));
    }

    Stream<Entry> of(List<Assignment> all) {
        Map<String, Set<String>> members = groups.members(
                handle,
                all.stream()
                        .map(Assignment::actor)
                        .filter(actor -> actor.kind() == Actor.Kind.GROUP)
                        .map(Actor::id)
                        .collect(Collectors.toSet()));
        return all.stream()
                .flatMap(made -> users(made, members)
                        .flatMap(user -> targets(made).flatMap(target -> entries(made, user, target))));
    }

    private static Stream<Actor> users(Assignment made, Map<String, Set<String>> members) {
        return switch (made.actor().kind()) {
            case USER -> Stream.of(made.actor());
            case GROUP ->
                members.getOrDefault(made.actor().id(), Set.of()).stream().map(Actor::user);
        };
    }

    private Stream<Target> targets(Assignment made) {
        if (!made.inherited()) {
            return Stream.of(made.target());
        }
        return below.computeIfAbsent(made.target().id(), top -> projects.below(handle, Set.of(top))).stream()
                .map(Target::project);
    }

    /** Roles of single domains count only by what they imply: they are in no token. */
    private Stream<Entry> entries(Assignment made, Actor user, Target target) {
        return EffectiveRoles.closure(implications, List.of(made.roleId())).stream()
                .filter(roles::containsKey)
                .map(role -> new Entry(
                        new Assignment(user, target, role, false),
                        made,
                        role.equals(made.roleId()) ? Optional.empty() : Optional.of(made.roleId())));
    }
}
