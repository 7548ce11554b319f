package io.mullion.controller.identity.assignment;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.group.GroupStore;
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
            List<Assignment> made = store.some(handle, wanted, places);
            Stream<Entry> entries = wanted.effective()
                    ? new Consequences(handle, groups, roles, projects).of(made)
                    : made.stream().map(each -> new Entry(each, each, Optional.empty()));
            return entries.filter(entry -> matches(entry.assignment(), wanted, places))
                    .distinct()
                    .toList();
        });
    }

    private Set<String> places(Handle handle, Wanted wanted) {
        Set<String> places = new LinkedHashSet<>();
        wanted.target().map(Target::id).ifPresent(places::add);
        if (wanted.withSubtree()) {
            places.addAll(projects.below(handle, places));
        }
        return places;
    }

    private static boolean matches(Assignment shown, Wanted wanted, Set<String> places) {
        return is(wanted.user().map(Actor::user), shown.actor())
                && is(wanted.group().map(Actor::group), shown.actor())
                && is(wanted.role(), shown.roleId())
                && is(wanted.inherited(), shown.inherited())
                && is(wanted.target().map(Target::kind), shown.target().kind())
                && (places.isEmpty() || places.contains(shown.target().id()));
    }

    private static <T> boolean is(Optional<T> wanted, T actual) {
        return wanted.isEmpty() || wanted.get().equals(actual);
    }
}
