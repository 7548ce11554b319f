package io.mullion.controller.identity.deletion;

import io.mullion.controller.identity.assignment.Actor;
import io.mullion.controller.identity.assignment.AssignmentStore;
import io.mullion.controller.identity.assignment.Target;
import io.mullion.controller.identity.change.Change;
import io.mullion.controller.identity.change.ChangeSet;
import io.mullion.controller.identity.credential.CredentialStore;
import io.mullion.controller.identity.group.GroupStore;
import io.mullion.controller.identity.project.Project;
import io.mullion.controller.identity.project.ProjectDeletion;
import io.mullion.controller.identity.project.ProjectStore;
import io.mullion.controller.identity.role.RoleStore;
import io.mullion.controller.identity.user.User;
import io.mullion.controller.identity.user.UserDeletion;
import io.mullion.controller.identity.user.UserStore;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;

/** Deletes users, projects and domains with all that only makes sense with them. */
public final class Deletions implements UserDeletion, ProjectDeletion {
    private final UserStore users;
    private final GroupStore groups;
    private final RoleStore roles;
    private final ProjectStore projects;
    private final AssignmentStore assignments;
    private final CredentialStore credentials;

    @Inject
    Deletions(
            UserStore users,
            GroupStore groups,
            RoleStore roles,
            ProjectStore projects,
            AssignmentStore assignments,
            CredentialStore credentials) {
        this.users = users;
        this.groups = groups;
        this.roles = roles;
        this.projects = projects;
        this.assignments = assignments;
        this.credentials = credentials;
    }

    @Override
    public void delete(ChangeSet set, User user) {
        assignments.deleteOf(set.handle(), Actor.user(user.id()));
        users.delete(set.handle(), user.id());
        set.revoke(Change.Kind.USER, user.id());
    }

    @Override
    public void delete(ChangeSet set, Project project) {
        Handle handle = set.handle();
        if (project.domain()) {
            deleteContents(set, project);
        }
        assignments.deleteOn(handle, project.domain() ? Target.domain(project.id()) : Target.project(project.id()));
        credentials.deleteOfProject(handle, project.id());
        users.forgetDefaultProject(handle, project.id());
        projects.delete(handle, project.id());
        set.revoke(Change.Kind.PROJECT, project.id());
    }

    private void deleteContents(ChangeSet set, Project domain) {
        Handle handle = set.handle();
        users.all(handle, users.idsOfDomain(handle, domain.id())).forEach(user -> delete(set, user));
        for (String group : groups.idsOfDomain(handle, domain.id())) {
            assignments.deleteOf(handle, Actor.group(group));
            groups.delete(handle, group);
        }
        roles.deleteOfDomain(handle, domain.id());
        set.touchEverything();
    }
}
