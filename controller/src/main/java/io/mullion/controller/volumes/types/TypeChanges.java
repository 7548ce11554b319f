package io.mullion.controller.volumes.types;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.volumes.api.BooleanText;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Making, changing and removing types and their specs. */
final class TypeChanges {
    private final TypeStore store;
    private final VolumeTypes types;
    private final TypesConfig config;
    private final Database database;
    private final Clock clock;

    @Inject
    TypeChanges(TypeStore store, VolumeTypes types, TypesConfig config, Database database, Clock clock) {
        this.store = store;
        this.types = types;
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    VolumeType create(CreateTypeBody.Type wish) {
        VolumeType type = new VolumeType(
                UUID.randomUUID(),
                wish.name().strip(),
                Optional.ofNullable(wish.description()),
                Optional.ofNullable(wish.isPublic()).map(BooleanText::of).orElse(true),
                specs(Optional.ofNullable(wish.extraSpecs()).orElse(Map.of())),
                Optional.empty(),
                WireTime.now(clock));
        database.useTransaction(handle -> store.insert(handle, type));
        return type;
    }

    VolumeType update(Caller caller, String id, UpdateTypeBody.Type wish) {
        Optional<String> name = Optional.ofNullable(wish.name());
        if (name.filter(String::isBlank).isPresent()) {
            throw MullionException.invalid("Volume type name can not be empty.");
        }
        if (name.isEmpty() && wish.description() == null && wish.isPublic() == null) {
            throw MullionException.invalid(
                    "Specify volume type name, description, is_public or a combination thereof.");
        }
        return database.inTransaction(handle -> {
            VolumeType old = types.visible(handle, caller, id);
            VolumeType changed = new VolumeType(
                    old.id(),
                    name.map(String::strip).orElse(old.name()),
                    Optional.ofNullable(wish.description()).or(old::description),
                    Optional.ofNullable(wish.isPublic()).map(BooleanText::of).orElse(old.isPublic()),
                    old.extraSpecs(),
                    old.qosSpecs(),
                    old.createdAt());
            store.update(handle, changed, WireTime.now(clock));
            return changed;
        });
    }

    void delete(Caller caller, String id) {
        database.useTransaction(handle -> {
            VolumeType type = types.visible(handle, caller, id);
            if (store.used(handle, type.id())) {
                throw MullionException.stateConflict("Target volume type is still in use.");
            }
            if (config.defaultType().filter(type.name()::equals).isPresent()) {
                throw MullionException.stateConflict(
                        "The volume type " + type.id() + " is a default volume type and cannot be deleted.");
            }
            store.delete(handle, type.id());
        });
    }

    /** Changes specs of a type that no volume has, or of any where the configuration allows it. */
    void changeSpecs(Caller caller, String id, UnaryOperator<Map<String, String>> change) {
        database.useTransaction(handle -> {
            VolumeType type = locked(handle, caller, id);
            Map<String, String> changed = change.apply(new TreeMap<>(type.extraSpecs()));
            if (!config.changeUsed() && store.used(handle, type.id())) {
                throw MullionException.invalid("Volume Type is currently in use.");
            }
            store.updateSpecs(handle, type.id(), changed, WireTime.now(clock));
        });
    }

    /** Specs as they are kept: a null, which cinder allows, is an empty text. */
    static Map<String, String> specs(Map<String, @Nullable String> wish) {
        Map<String, String> specs = new TreeMap<>();
        wish.forEach((key, value) -> specs.put(key, Optional.ofNullable(value).orElse("")));
        return specs;
    }

    private VolumeType locked(Handle handle, Caller caller, String id) {
        UUID uuid = types.visible(handle, caller, id).id();
        return store.lock(handle, uuid)
                .orElseThrow(() -> MullionException.notFound("Volume type " + id + " could not be found."));
    }
}
