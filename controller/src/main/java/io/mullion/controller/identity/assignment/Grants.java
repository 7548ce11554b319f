package io.mullion.controller.identity.assignment;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.change.Change;
import io.mullion.controller.identity.change.ChangeSet;
import io.mullion.controller.identity.change.Changes;
import io.mullion.controller.identity.group.GroupStore;
import io.mullion.controller.identity.role.Role;
import io.mullion.controller.identity.role.RoleStore;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.List;

/** Gives roles and takes them. */
public final class Grants {
    private final Database database;
    private final AssignmentStore store;
    private final GroupStore groups;
    private final RoleStore roles;
    private final Changes changes;

    @Inject
    Grants(Database database, AssignmentStore store, GroupStore groups, RoleStore roles, Changes changes) {
        this.database = database;
        this.store = store;
        this.groups = groups;
        this.roles = roles;
        this.changes = changes;
    }

    /** Roles that somebody holds on a target itself, by name; or hands down from it. */
    public List<Role> of(Actor actor, Target target, boolean inherited) {
        return database.read(handle -> roles.all(
                handle,
                store.of(handle, actor, target, inherited).stream()
                        .map(Assignment::roleId)
                        .toList()));
    }

    /** Whether somebody holds exactly this. @throws MullionException {@code NOT_FOUND} otherwise */
    public void require(Assignment assignment) {
        if (!database.read(handle -> store.exists(handle, assignment))) {
            throw absent(assignment);
        }
    }

    /** Gives a role; it may be held already. */
    public void give(Assignment assignment) {
        changes.make(set -> {
            if (store.insert(set.handle(), assignment)) {
                touch(set, assignment.actor());
            }
        });
    }

    /** Takes a role. @throws MullionException {@code NOT_FOUND} if it is not held */
    public void take(Assignment assignment) {
        changes.make(set -> {
            if (store.delete(set.handle(), assignment) == 0) {
                throw absent(assignment);
            }
            touch(set, assignment.actor());
        });
    }

    private void touch(ChangeSet set, Actor actor) {
        switch (actor.kind()) {
            case USER -> set.touch(Change.Kind.USER, actor.id());
            case GROUP -> groups.members(set.handle(), actor.id()).forEach(user -> set.touch(Change.Kind.USER, user));
        }
    }

    private static MullionException absent(Assignment assignment) {
        return MullionException.notFound("Could not find role assignment with role: " + assignment.roleId()
                + ", user or group: " + assignment.actor().id() + ", project, domain, or system: "
                + assignment.target().id() + ".");
    }
}
