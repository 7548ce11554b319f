package io.mullion.controller.identity.project;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.change.Change;
import io.mullion.controller.identity.change.Changes;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.Page;
import io.mullion.controller.identity.entity.Refusal;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The projects. What other services keep for a project stays when it goes, as in OpenStack. */
public final class Projects {
    private static final int DEEPEST = 5;

    private final Database database;
    private final ProjectStore store;
    private final TagStore tags;
    private final Changes changes;
    private final ProjectDeletion deletion;

    @Inject
    Projects(Database database, ProjectStore store, TagStore tags, Changes changes, ProjectDeletion deletion) {
        this.database = database;
        this.store = store;
        this.tags = tags;
        this.changes = changes;
        this.deletion = deletion;
    }

    /** A project, or a domain under its id. @throws MullionException {@code NOT_FOUND} */
    public Project require(String id) {
        return database.read(handle -> tags.with(handle, require(handle, id)));
    }

    /** Some projects. @param condition more than the query says, with named parameters */
    public Page<Project> list(ListQuery query, String condition, Map<String, ?> parameters) {
        return database.read(handle -> {
            Page<Project> page = store.list(handle, query, condition, parameters);
            return new Page<>(tags.with(handle, page.entries()), page.truncated());
        });
    }

    /** What is above a project, nearest first. */
    public List<Project> above(Project project) {
        return database.read(handle -> store.ancestors(handle, project));
    }

    /** What is directly below a project. */
    public List<Project> below(String id) {
        return database.read(handle -> store.children(handle, List.of(id)));
    }

    /** Makes one. @throws MullionException {@code DUPLICATE}, or {@code INVALID_INPUT} for an unusable parent */
    public Project create(Project project) {
        return Refusal.unlessTaken(
                "project",
                project.name(),
                () -> database.inTransaction(handle -> {
                    requireUsable(handle, project);
                    store.insert(handle, project);
                    tags.replace(handle, project.id(), project.tags());
                    return project;
                }));
    }

    /** Changes one. Disabling voids its tokens. */
    public Project update(Project project) {
        return Refusal.unlessTaken(
                "project",
                project.name(),
                () -> changes.apply(set -> {
                    Project before = require(set.handle(), project.id());
                    if (before.enabled() && !project.enabled()) {
                        set.revoke(Change.Kind.PROJECT, project.id());
                    } else {
                        set.touch(Change.Kind.PROJECT, project.id());
                    }
                    store.update(set.handle(), project);
                    tags.replace(set.handle(), project.id(), project.tags());
                    return project;
                }));
    }

    /** Deletes one that nothing is below of. @throws MullionException {@code FORBIDDEN} otherwise */
    public void delete(String id) {
        changes.make(set -> {
            Project project = require(set.handle(), id);
            if (project.domain() || !store.children(set.handle(), List.of(id)).isEmpty()) {
                throw Refusal.forbidden("cannot delete the project " + id + " since it is not a leaf in the hierarchy");
            }
            deletion.delete(set, project);
        });
    }

    private Project require(Handle handle, String id) {
        return store.find(handle, id).orElseThrow(() -> Refusal.notFound("project", id));
    }

    private void requireUsable(Handle handle, Project project) {
        String domain = project.owningDomain();
        if (store.find(handle, domain).filter(Project::domain).isEmpty()) {
            throw Refusal.notFound("domain", domain);
        }
        String parent = project.parentId().orElse(domain);
        Project above = store.find(handle, parent).orElseThrow(() -> Refusal.notFound("project", parent));
        if (!above.owningDomain().equals(domain)) {
            throw MullionException.invalid("The project's domain must be its parent's: " + above.owningDomain() + ".");
        }
        List<Project> all = new ArrayList<>(store.ancestors(handle, above));
        all.add(above);
        if (all.size() >= DEEPEST) {
            throw Refusal.forbidden("max hierarchy depth reached for " + parent + " branch");
        }
        if (all.stream().anyMatch(each -> !each.enabled())) {
            throw MullionException.invalid(
                    "Cannot create project in a branch containing a disabled project: " + parent + ".");
        }
    }
}
