package io.mullion.controller.identity.group;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.assignment.Actor;
import io.mullion.controller.identity.assignment.AssignmentStore;
import io.mullion.controller.identity.change.Change;
import io.mullion.controller.identity.change.ChangeSet;
import io.mullion.controller.identity.change.Changes;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.Page;
import io.mullion.controller.identity.entity.Refusal;
import io.mullion.controller.identity.project.Project;
import io.mullion.controller.identity.project.ProjectStore;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The groups and who is in them. */
public final class Groups {
    private final Database database;
    private final GroupStore store;
    private final ProjectStore projects;
    private final AssignmentStore assignments;
    private final Changes changes;

    @Inject
    Groups(Database database, GroupStore store, ProjectStore projects, AssignmentStore assignments, Changes changes) {
        this.database = database;
        this.store = store;
        this.projects = projects;
        this.assignments = assignments;
        this.changes = changes;
    }

    /** A group. @throws MullionException {@code NOT_FOUND} */
    public Group require(String id) {
        return database.read(handle -> require(handle, id));
    }

    /** Some groups. @param condition more than the query says, with named parameters */
    public Page<Group> list(ListQuery query, String condition, Map<String, ?> parameters) {
        return database.read(handle -> store.list(handle, query, condition, parameters));
    }

    /** Makes one. @throws MullionException {@code DUPLICATE}, or {@code NOT_FOUND} if the domain is not there */
    public Group create(Group group) {
        return Refusal.unlessTaken(
                "group",
                group.name(),
                () -> database.inTransaction(handle -> {
                    if (projects.find(handle, group.domainId())
                            .filter(Project::domain)
                            .isEmpty()) {
                        throw Refusal.notFound("domain", group.domainId());
                    }
                    store.insert(handle, group);
                    return group;
                }));
    }

    /** Changes one. */
    public Group update(Group group) {
        return Refusal.unlessTaken(
                "group",
                group.name(),
                () -> database.inTransaction(handle -> {
                    store.update(handle, group);
                    return group;
                }));
    }

    /** Deletes one; its members lose the roles that they had by it. */
    public void delete(String id) {
        changes.make(set -> delete(set, require(set.handle(), id)));
    }

    /** As {@link #delete(String)}, within a larger change. */
    public void delete(ChangeSet set, Group group) {
        store.members(set.handle(), group.id()).forEach(user -> set.touch(Change.Kind.USER, user));
        assignments.deleteOf(set.handle(), Actor.group(group.id()));
        store.delete(set.handle(), group.id());
    }

    /** Whether a user is in a group. */
    public boolean isMember(String group, String user) {
        return database.read(handle -> store.isMember(handle, group, user));
    }

    /** Puts a user into a group. */
    public void add(String group, String user) {
        changes.make(set -> {
            if (!store.isMember(set.handle(), group, user)) {
                store.addMember(set.handle(), group, user);
                set.touch(Change.Kind.USER, user);
            }
        });
    }

    /** Takes a user out of a group. @throws MullionException {@code NOT_FOUND} if it is not in it */
    public void remove(String group, String user) {
        changes.make(set -> {
            if (store.removeMember(set.handle(), group, user) == 0) {
                throw MullionException.notFound("User '" + user + "' not found in group '" + group + "'.");
            }
            set.touch(Change.Kind.USER, user);
        });
    }

    private Group require(Handle handle, String id) {
        return store.find(handle, id).orElseThrow(() -> Refusal.notFound("group", id));
    }
}
