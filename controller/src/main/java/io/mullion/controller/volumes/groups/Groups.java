package io.mullion.controller.volumes.groups;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.operations.OperationKind;
import io.mullion.controller.operations.Operations;
import io.mullion.controller.operations.Subject;
import io.mullion.controller.volumes.Volume;
import io.mullion.controller.volumes.VolumeChange;
import io.mullion.controller.volumes.VolumeStore;
import io.mullion.controller.volumes.VolumesConfig;
import io.mullion.controller.volumes.api.Ids;
import io.mullion.controller.volumes.api.Owner;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.quotas.Charge;
import io.mullion.controller.volumes.quotas.Quotas;
import io.mullion.controller.volumes.types.VolumeType;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Making and removing groups. */
final class Groups {
    private static final List<GroupStatus> REMOVABLE = List.of(GroupStatus.AVAILABLE, GroupStatus.ERROR);

    private final Stores stores;
    private final Quotas quotas;
    private final VolumeAccess access;
    private final VolumesConfig config;
    private final Work work;
    private final Database database;
    private final Clock clock;

    @Inject
    Groups(
            Stores stores,
            Quotas quotas,
            VolumeAccess access,
            VolumesConfig config,
            Work work,
            Database database,
            Clock clock) {
        this.stores = stores;
        this.quotas = quotas;
        this.access = access;
        this.config = config;
        this.work = work;
        this.database = database;
        this.clock = clock;
    }

    /** Where groups and what belongs to them are kept. */
    record Stores(GroupStore groups, GroupSnapshotStore snapshots, VolumeStore volumes) {
        @Inject
        Stores {}
    }

    /** Where work is handed in, and its kinds. */
    record Work(Operations operations, CreateGroup create, DeleteGroup delete) {
        @Inject
        Work {}
    }

    /** The group that a rule lets this caller see. @throws MullionException {@code NOT_FOUND} */
    Group visible(Handle handle, ApiRequest request, String id, String rule) {
        return Ids.parse(id)
                .flatMap(uuid -> stores.groups().find(handle, uuid))
                .filter(group -> access.allows(request.caller(), rule, group.owner()))
                .orElseThrow(() -> MullionException.notFound("Group " + id + " could not be found."));
    }

    Group create(ApiRequest request, Function<Handle, NewGroup> reader) {
        Group created = database.inTransaction(handle -> {
            NewGroup wish = reader.apply(handle);
            Owner owner = Owner.of(request.caller());
            Group group = new Group(
                    UUID.randomUUID(),
                    owner,
                    wish.label(),
                    GroupStatus.CREATING,
                    config.zone(),
                    wish.groupType(),
                    wish.types().stream().map(VolumeType::id).toList(),
                    Optional.empty(),
                    Group.Origin.NONE,
                    WireTime.now(clock));
            quotas.take(handle, owner.projectId(), Charge.group());
            stores.groups().insert(handle, group);
            submit(
                    handle,
                    work.create(),
                    new CreateGroup.Context(group.id(), request.id().value()),
                    Subject.of(request, "volume-group", group.id().toString(), "create"));
            return group;
        });
        work.operations().wake();
        return created;
    }

    /** Hands a removal in. @param withVolumes remove its volumes too */
    void delete(ApiRequest request, UUID id, boolean withVolumes) {
        database.useTransaction(handle -> {
            Group group = stores.groups().lock(handle, id).orElseThrow(() -> absent(id));
            checkUnused(handle, group);
            List<Volume> volumes = stores.volumes().ofGroup(handle, id);
            List<GroupStatus> from = withVolumes ? List.of(GroupStatus.values()) : REMOVABLE;
            if (!withVolumes && !volumes.isEmpty()) {
                throw refused(id, "is not empty");
            }
            for (Volume volume : volumes) {
                if (!stores.volumes()
                        .change(handle, volume.id(), VolumeChange.DELETE_WITH_GROUP, WireTime.now(clock))) {
                    throw refused(
                            id,
                            "has the volume " + volume.id() + ", which is "
                                    + volume.status().shown() + ", attached or has snapshots");
                }
            }
            if (!stores.groups().move(handle, id, from, GroupStatus.DELETING, WireTime.now(clock))) {
                throw refused(id, "is " + group.status().label());
            }
            submit(
                    handle,
                    work.delete(),
                    new DeleteGroup.Context(id, request.id().value()),
                    Subject.of(request, "volume-group", id.toString(), "delete"));
        });
        work.operations().wake();
    }

    private void checkUnused(Handle handle, Group group) {
        if (stores.snapshots().any(handle, group.id())) {
            throw refused(group.id(), "has group snapshots");
        }
        if (stores.groups().copied(handle, group.id())) {
            throw refused(group.id(), "is being copied");
        }
    }

    private <C> void submit(Handle handle, OperationKind<C> kind, C context, Subject subject) {
        UUID unused = work.operations().submit(handle, kind, context, subject);
    }

    private static MullionException refused(UUID id, String why) {
        return MullionException.stateConflict("Invalid group: Cannot delete group " + id + ". It " + why
                + ". A group must be available or error and must not have volumes, group snapshots or a copy under way;"
                + " with its volumes it is deleted only if none is attached or has snapshots.");
    }

    static MullionException absent(UUID id) {
        return MullionException.notFound("Group " + id + " could not be found.");
    }
}
