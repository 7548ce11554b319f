package io.mullion.controller.flavors;

import io.mullion.controller.database.Database;
import io.mullion.controller.database.Listing;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What can be done with flavors. The only class that other features call for them. */
@Singleton
public final class Flavors {
    private final Database database;
    private final FlavorStore store = new FlavorStore();
    private final AccessStore access = new AccessStore();
    private final Policy policy;
    private final PartitionShapes shapes;
    private final Clock clock;

    @Inject
    Flavors(Database database, Policy policy, PartitionShapes shapes, Clock clock) {
        this.database = database;
        this.policy = policy;
        this.shapes = shapes;
        this.clock = clock;
    }

    /** A flavor that a caller may use. @throws MullionException {@code NOT_FOUND} if there is none, or it is a foreign one */
    public Flavor require(Caller caller, String id) {
        return database.read(handle -> store.find(handle, id)
                .filter(flavor -> flavor.isPublic()
                        || seesAll(caller)
                        || caller.project()
                                .filter(project -> access.has(handle, id, project.id()))
                                .isPresent())
                .orElseThrow(() -> unknown(id)));
    }

    /** A flavor by id, whoever asks. */
    public Optional<Flavor> find(String id) {
        return database.read(handle -> store.find(handle, id));
    }

    /** Adds a flavor. @throws MullionException {@code DUPLICATE} if its id or name is taken */
    public Flavor create(Flavor flavor) {
        shapes.check(flavor.size(), flavor.extraSpecs());
        database.useTransaction(handle -> store.insert(handle, flavor, clock.instant()));
        return flavor;
    }

    /** Whether a caller sees private flavors of others. */
    boolean seesAll(Caller caller) {
        return policy.allows(caller, "context_is_admin", Map.of());
    }

    List<Flavor> list(Listing listing, int limit) {
        return database.read(handle -> store.list(handle, listing, limit));
    }

    boolean exists(String id) {
        return find(id).isPresent();
    }

    Flavor describe(String id, Optional<String> description) {
        return database.inTransaction(handle -> {
            if (!store.describe(handle, id, description, clock.instant())) {
                throw unknown(id);
            }
            return store.find(handle, id).orElseThrow();
        });
    }

    void delete(String id) {
        if (!database.inTransaction(handle -> store.delete(handle, id))) {
            throw unknown(id);
        }
    }

    /** Sets extra specs beside those that are there, all of them or none. */
    void putSpecs(String id, Map<String, String> specs) {
        database.useTransaction(handle -> {
            Flavor flavor = locked(handle, id);
            Map<String, String> together = new TreeMap<>(flavor.extraSpecs());
            together.putAll(specs);
            shapes.check(flavor.size(), together);
            store.putSpecs(handle, id, specs);
        });
    }

    void removeSpec(String id, String name) {
        database.useTransaction(handle -> {
            locked(handle, id);
            if (!store.removeSpec(handle, id, name)) {
                throw noSpec(id, name);
            }
        });
    }

    static MullionException noSpec(String id, String name) {
        return MullionException.notFound("Flavor " + id + " has no extra specs with key " + name + ".");
    }

    List<String> projects(String id) {
        return database.read(handle -> access.projects(handle, id));
    }

    List<String> grant(String id, String project) {
        return database.inTransaction(handle -> {
            if (locked(handle, id).isPublic()) {
                throw MullionException.stateConflict("Can not add access to a public flavor.");
            }
            if (access.has(handle, id, project)) {
                throw new MullionException(
                        ErrorCode.DUPLICATE,
                        "Flavor access already exists for flavor " + id + " and project " + project + " combination.");
            }
            access.add(handle, id, project);
            return access.projects(handle, id);
        });
    }

    List<String> revoke(String id, String project) {
        return database.inTransaction(handle -> {
            locked(handle, id);
            if (!access.remove(handle, id, project)) {
                throw MullionException.notFound(
                        "Flavor access not found for " + id + " / " + project + " combination.");
            }
            return access.projects(handle, id);
        });
    }

    private Flavor locked(org.jdbi.v3.core.Handle handle, String id) {
        if (!store.lock(handle, id)) {
            throw unknown(id);
        }
        return store.find(handle, id).orElseThrow();
    }

    private static MullionException unknown(String id) {
        return MullionException.notFound("Flavor " + id + " could not be found.");
    }
}
