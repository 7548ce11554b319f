package io.mullion.controller.volumes.types;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.volumes.api.Ids;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Volume types for the rest of the service. */
public final class VolumeTypes {
    private final TypeStore store;
    private final AccessStore access;
    private final TypesConfig config;
    private final VolumeAccess policy;
    private final Database database;
    private final Clock clock;

    @Inject
    VolumeTypes(
            TypeStore store,
            AccessStore access,
            TypesConfig config,
            VolumeAccess policy,
            Database database,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.config = config;
        this.policy = policy;
        this.database = database;
        this.clock = clock;
    }

    /** A type by id, whoever asks. */
    public Optional<VolumeType> find(Handle handle, UUID id) {
        return store.find(handle, id);
    }

    /** A type by name, whoever asks. */
    public Optional<VolumeType> named(Handle handle, String name) {
        return store.named(handle, name);
    }

    /** All types, private ones included, by name. */
    public List<VolumeType> all(Handle handle) {
        return store.all(handle);
    }

    /** The type by id that this caller may use. @throws MullionException {@code NOT_FOUND} */
    public VolumeType visible(Handle handle, Caller caller, String id) {
        return Ids.parse(id)
                .flatMap(uuid -> store.find(handle, uuid))
                .filter(type -> mayUse(handle, caller, type))
                .orElseThrow(() -> MullionException.notFound("Volume type " + id + " could not be found."));
    }

    /** The type by id or name that this caller may use. @throws MullionException {@code NOT_FOUND} */
    public VolumeType byNameOrId(Handle handle, Caller caller, String nameOrId) {
        return Ids.parse(nameOrId)
                .flatMap(uuid -> store.find(handle, uuid))
                .or(() -> store.named(handle, nameOrId))
                .filter(type -> mayUse(handle, caller, type))
                .orElseThrow(
                        () -> MullionException.notFound("Volume type with name " + nameOrId + " could not be found."));
    }

    /** What a volume of this project gets when no type is asked for: the project's own default, else the configured one. */
    public Optional<VolumeType> defaultFor(Handle handle, String project) {
        return access.defaultOf(handle, project)
                .flatMap(id -> store.find(handle, id))
                .or(() -> config.defaultType().flatMap(name -> store.named(handle, name)));
    }

    /** Whether this project may make volumes of a type. */
    public boolean mayUse(Handle handle, String project, VolumeType type) {
        return type.isPublic() || access.has(handle, type.id(), project);
    }

    /**
     * Makes a type, or finds that there is one of this name and leaves it as it is: for setting up an installation.
     *
     * @return the type as it is now
     */
    public VolumeType ensure(String name, String description, Map<String, String> extraSpecs) {
        return database.inTransaction(handle -> store.named(handle, name).orElseGet(() -> {
            VolumeType type = new VolumeType(
                    UUID.randomUUID(),
                    name,
                    Optional.of(description).filter(text -> !text.isEmpty()),
                    true,
                    extraSpecs,
                    Optional.empty(),
                    WireTime.now(clock));
            store.insert(handle, type);
            return type;
        }));
    }

    private boolean mayUse(Handle handle, Caller caller, VolumeType type) {
        return type.isPublic()
                || policy.admin(caller)
                || caller.project()
                        .map(project -> access.has(handle, type.id(), project.id()))
                        .orElse(false);
    }
}
