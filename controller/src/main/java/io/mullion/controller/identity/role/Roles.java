package io.mullion.controller.identity.role;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.change.Changes;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.Page;
import io.mullion.controller.identity.entity.Refusal;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The roles. */
public final class Roles {
    private final Database database;
    private final RoleStore store;
    private final Changes changes;

    @Inject
    Roles(Database database, RoleStore store, Changes changes) {
        this.database = database;
        this.store = store;
        this.changes = changes;
    }

    /** A role. @throws MullionException {@code NOT_FOUND} */
    public Role require(String id) {
        return database.read(handle -> require(handle, id));
    }

    /** Some roles; those of all domains unless the query names one. */
    public Page<Role> list(ListQuery query) {
        String condition = query.value("domain_id").isPresent() ? "" : "r.domain_id = ''";
        return database.read(handle -> store.list(handle, query, condition));
    }

    /** Makes one. @throws MullionException {@code DUPLICATE} */
    public Role create(Role role) {
        return Refusal.unlessTaken(
                "role",
                role.name(),
                () -> database.inTransaction(handle -> {
                    store.insert(handle, role);
                    return role;
                }));
    }

    /** Changes one. */
    public Role update(Role role) {
        return Refusal.unlessTaken(
                "role",
                role.name(),
                () -> changes.apply(set -> {
                    store.update(set.handle(), role);
                    set.touchEverything();
                    return role;
                }));
    }

    /** Deletes one, from everybody who has it. */
    public void delete(String id) {
        changes.make(set -> {
            Role role = require(set.handle(), id);
            store.delete(set.handle(), role.id());
            set.touchEverything();
        });
    }

    /** Role → the roles that it implies directly, for all roles. */
    public Map<Role, List<Role>> implications() {
        return database.read(handle -> {
            Map<String, Set<String>> rules = store.implications(handle);
            Set<String> ids = new LinkedHashSet<>(rules.keySet());
            rules.values().forEach(ids::addAll);
            Map<String, Role> byId =
                    store.all(handle, ids).stream().collect(Collectors.toMap(Role::id, Function.identity()));
            Map<Role, List<Role>> found = new LinkedHashMap<>();
            rules.forEach((prior, implied) -> found.put(
                    Objects.requireNonNull(byId.get(prior)),
                    implied.stream()
                            .map(each -> Objects.requireNonNull(byId.get(each)))
                            .toList()));
            return found;
        });
    }

    /** What a role implies directly. */
    public List<Role> implied(Role prior) {
        return implications().getOrDefault(prior, List.of());
    }

    /** Lets a role imply another one. */
    public void imply(Role prior, Role implied) {
        if (prior.id().equals(implied.id())
                || (prior.domainId().isEmpty() && implied.domainId().isPresent())) {
            throw Refusal.forbidden("a role cannot imply itself, and a role of all domains none of a single one");
        }
        changes.make(set -> {
            Set<String> present = store.implications(set.handle()).getOrDefault(prior.id(), Set.of());
            if (!present.contains(implied.id())) {
                store.imply(set.handle(), prior.id(), implied.id());
                set.touchEverything();
            }
        });
    }

    /** Ends that. @throws MullionException {@code NOT_FOUND} if it was not so */
    public void removeImplied(Role prior, Role implied) {
        changes.make(set -> {
            if (store.removeImplied(set.handle(), prior.id(), implied.id()) == 0) {
                throw MullionException.notFound(prior.id() + " does not imply " + implied.id() + ".");
            }
            set.touchEverything();
        });
    }

    private Role require(Handle handle, String id) {
        return store.find(handle, id).orElseThrow(() -> Refusal.notFound("role", id));
    }
}
