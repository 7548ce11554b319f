package io.mullion.controller.volumes.groups;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.Ids;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;

/** Groups as the generic API knows them: with a group type, and without consistency groups. */
final class GenericGroups {
    private final Groups groups;
    private final GroupWishes wishes;
    private final GroupTypeStore types;
    private final Database database;

    @Inject
    GenericGroups(Groups groups, GroupWishes wishes, GroupTypeStore types, Database database) {
        this.groups = groups;
        this.wishes = wishes;
        this.types = types;
        this.database = database;
    }

    /** @throws MullionException {@code NOT_FOUND}, or {@code INVALID_INPUT} for a consistency group */
    Group visible(ApiRequest request, String id) {
        Group group = database.read(handle -> groups.visible(handle, request, id, "group:get"));
        if (group.consistency()) {
            throw MullionException.invalid(
                    "Group " + id + " is a consistency group: the consistency group API shows and changes it.");
        }
        return group;
    }

    Group create(ApiRequest request, CreateGroupBody.Fields fields) {
        return groups.create(
                request,
                handle -> wishes.read(
                        handle,
                        request,
                        GroupWishes.label(fields.name(), fields.description()),
                        type(handle, fields.groupType()).id(),
                        fields.types(),
                        fields.zone()));
    }

    private GroupType type(Handle handle, String nameOrId) {
        GroupType type = Ids.parse(nameOrId)
                .flatMap(id -> types.find(handle, id))
                .or(() -> types.named(handle, nameOrId))
                .orElseThrow(
                        () -> MullionException.notFound("Group type with name " + nameOrId + " could not be found."));
        if (type.id().equals(Group.CONSISTENCY)) {
            throw MullionException.invalid("Group_type " + type.name() + " is reserved for the consistency group API.");
        }
        return type;
    }
}
