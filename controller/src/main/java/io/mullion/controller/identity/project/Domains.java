package io.mullion.controller.identity.project;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.change.Change;
import io.mullion.controller.identity.change.ChangeSet;
import io.mullion.controller.identity.change.Changes;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.Page;
import io.mullion.controller.identity.entity.Refusal;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The domains. */
public final class Domains {
    private final Database database;
    private final ProjectStore store;
    private final TagStore tags;
    private final Changes changes;
    private final ProjectDeletion deletion;

    @Inject
    Domains(Database database, ProjectStore store, TagStore tags, Changes changes, ProjectDeletion deletion) {
        this.database = database;
        this.store = store;
        this.tags = tags;
        this.changes = changes;
        this.deletion = deletion;
    }

    /** A domain. @throws MullionException {@code NOT_FOUND} */
    public Project require(String id) {
        return database.read(handle -> tags.with(handle, require(handle, id)));
    }

    /** Some domains. */
    public Page<Project> list(ListQuery query) {
        return database.read(handle -> store.list(handle, query, "p.is_domain = TRUE", Map.of()));
    }

    /** Makes one. @throws MullionException {@code DUPLICATE} */
    public Project create(Project domain) {
        return Refusal.unlessTaken(
                "domain",
                domain.name(),
                () -> database.inTransaction(handle -> {
                    store.insert(handle, domain);
                    tags.replace(handle, domain.id(), domain.tags());
                    return domain;
                }));
    }

    /** Changes one. Disabling voids the tokens of its users and for its projects. */
    public Project update(Project domain) {
        return Refusal.unlessTaken(
                "domain",
                domain.name(),
                () -> changes.apply(set -> {
                    if (require(set.handle(), domain.id()).enabled() && !domain.enabled()) {
                        set.revoke(Change.Kind.DOMAIN, domain.id());
                    } else {
                        set.touch(Change.Kind.DOMAIN, domain.id());
                    }
                    store.update(set.handle(), domain);
                    tags.replace(set.handle(), domain.id(), domain.tags());
                    return domain;
                }));
    }

    /** Deletes a disabled one with all that is in it. @throws MullionException {@code FORBIDDEN} if it is enabled */
    public void delete(String id) {
        changes.make(set -> {
            Project domain = require(set.handle(), id);
            if (domain.enabled()) {
                throw Refusal.forbidden("cannot delete a domain that is enabled, please disable it first");
            }
            deleteBelow(set, domain);
            set.revoke(Change.Kind.DOMAIN, id);
        });
    }

    private void deleteBelow(ChangeSet set, Project project) {
        store.children(set.handle(), List.of(project.id())).forEach(each -> deleteBelow(set, each));
        deletion.delete(set, project);
    }

    private Project require(Handle handle, String id) {
        return store.find(handle, id).filter(Project::domain).orElseThrow(() -> Refusal.notFound("domain", id));
    }
}
