package io.mullion.controller.identity.assignment;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.group.GroupStore;
import io.mullion.controller.identity.project.Project;
import io.mullion.controller.identity.project.ProjectStore;
import io.mullion.controller.identity.role.RoleStore;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Assignments as a list is asked for: as they were made, or what users have in the end. */
final class RoleAssignments {
    private final Database database;
    private final AssignmentStore store;
    private final GroupStore groups;
    private final RoleStore roles;
    private final ProjectStore projects;

    /**
     * An entry.
     *
     * @param assignment as shown
     * @param made the assignment that it follows from; the same where it was made so
     * @param viaRole the role that implied it
     */
    record Entry(Assignment assignment, Assignment made, Optional<String> viaRole) {}

    /**
     * What is asked.
     *
     * @param effective whether groups, inheritance and implied roles are resolved
     * @param withSubtree whether projects below the named one count too
     */
    record Wanted(
            Optional<String> user,
            Optional<String> group,
            Optional<String> role,
            Optional<Target> target,
            Optional<Boolean> inherited,
            boolean effective,
            boolean withSubtree) {}

    @Inject
    RoleAssignments(
            Database database, AssignmentStore store, GroupStore groups, RoleStore roles, ProjectStore projects) {
        this.database = database;
        this.store = store;
        this.groups = groups;
        this.roles = roles;
        this.projects = projects;
    }

    List<Entry> list(Wanted wanted) {
        return database.read(handle -> {
            Set<String> places = places(handle, wanted);
            return store.all(handle).stream()
                    .flatMap(made -> wanted.effective() ? effective(handle, made) : Stream.of(plain(made)))
                    .filter(entry -> matches(entry, wanted, places))
                    .distinct()
                    .toList();
        });
    }

    private static Entry plain(Assignment made) {
        return new Entry(made, made, Optional.empty());
    }

    private Set<String> places(Handle handle, Wanted wanted) {
        Set<String> places = new LinkedHashSet<>();
        wanted.target().map(Target::id).ifPresent(places::add);
        if (wanted.withSubtree()) {
            places.addAll(below(handle, places));
        }
        return places;
    }

    private static boolean matches(Entry entry, Wanted wanted, Set<String> places) {
        Assignment shown = entry.assignment();
        return wanted.user().map(id -> shown.actor().equals(Actor.user(id))).orElse(true)
                && wanted.group()
                        .map(id -> shown.actor().equals(Actor.group(id)))
                        .orElse(true)
                && wanted.role().map(shown.roleId()::equals).orElse(true)
                && wanted.inherited().map(flag -> flag == shown.inherited()).orElse(true)
                && wanted.target()
                        .map(target -> target.kind() == shown.target().kind()
                                && places.contains(shown.target().id()))
                        .orElse(true);
    }

    private Stream<Entry> effective(Handle handle, Assignment made) {
        List<Actor> actors = made.actor().kind() == Actor.Kind.USER
                ? List.of(made.actor())
                : groups.members(handle, made.actor().id()).stream()
                        .map(Actor::user)
                        .toList();
        List<Target> targets = made.inherited()
                ? below(handle, Set.of(made.target().id())).stream()
                        .map(Target::project)
                        .toList()
                : List.of(made.target());
        Set<String> held = EffectiveRoles.closure(roles.implications(handle), List.of(made.roleId()));
        return actors.stream()
                .flatMap(actor -> targets.stream()
                        .flatMap(target -> held.stream()
                                .map(role -> new Entry(
                                        new Assignment(actor, target, role, false),
                                        made,
                                        role.equals(made.roleId()) ? Optional.empty() : Optional.of(made.roleId())))));
    }

    private Set<String> below(Handle handle, Set<String> tops) {
        Set<String> all = new LinkedHashSet<>();
        List<String> level = List.copyOf(tops);
        while (!level.isEmpty()) {
            level = projects.children(handle, level).stream().map(Project::id).toList();
            all.addAll(level);
        }
        return all;
    }
}
