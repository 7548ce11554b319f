package io.mullion.controller.volumes.groups;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.Ids;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Making, changing and removing group types. */
final class GroupTypes {
    private static final String RESERVED = "default_cgsnapshot_type";

    private final GroupTypeStore store;
    private final VolumeAccess access;
    private final Database database;
    private final Clock clock;

    @Inject
    GroupTypes(GroupTypeStore store, VolumeAccess access, Database database, Clock clock) {
        this.store = store;
        this.access = access;
        this.database = database;
        this.clock = clock;
    }

    GroupType visible(ApiRequest request, String id) {
        return Ids.parse(id)
                .flatMap(uuid -> database.read(handle -> store.find(handle, uuid)))
                .filter(type -> type.isPublic() || access.admin(request.caller()))
                .orElseThrow(() -> MullionException.notFound("Group type " + id + " could not be found."));
    }

    GroupType create(GroupType type) {
        demandFree(type);
        database.useTransaction(handle -> store.insert(handle, type, WireTime.now(clock)));
        return type;
    }

    GroupType change(UUID id, UnaryOperator<GroupType> change) {
        return database.inTransaction(handle -> {
            GroupType old = store.find(handle, id)
                    .orElseThrow(() -> MullionException.notFound("Group type " + id + " could not be found."));
            GroupType changed = change.apply(old);
            if (!changed.name().equals(old.name())) {
                demandFree(changed);
            }
            store.update(handle, changed, WireTime.now(clock));
            return changed;
        });
    }

    void delete(GroupType type) {
        database.useTransaction(handle -> {
            if (type.id().equals(Group.CONSISTENCY) || store.used(handle, type.id())) {
                throw MullionException.stateConflict("Target group type is still in use.");
            }
            store.delete(handle, type.id());
        });
    }

    private static void demandFree(GroupType type) {
        if (type.name().equals(RESERVED)) {
            throw MullionException.invalid("The group type name " + RESERVED + " is reserved.");
        }
        if (type.name().isEmpty()) {
            throw MullionException.invalid("Group type name can not be empty.");
        }
    }
}
