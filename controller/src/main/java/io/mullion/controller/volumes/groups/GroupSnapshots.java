package io.mullion.controller.volumes.groups;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.operations.OperationKind;
import io.mullion.controller.operations.Operations;
import io.mullion.controller.operations.Subject;
import io.mullion.controller.volumes.Volume;
import io.mullion.controller.volumes.Volume.Label;
import io.mullion.controller.volumes.VolumeStatus;
import io.mullion.controller.volumes.api.Ids;
import io.mullion.controller.volumes.api.Owner;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.quotas.Charge;
import io.mullion.controller.volumes.quotas.Quotas;
import io.mullion.controller.volumes.snapshots.Snapshot;
import io.mullion.controller.volumes.snapshots.SnapshotStatus;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Making and removing snapshots of groups. */
final class GroupSnapshots {
    private static final List<GroupStatus> REMOVABLE =
            List.of(GroupStatus.AVAILABLE, GroupStatus.ERROR, GroupStatus.ERROR_DELETING);
    private static final Set<VolumeStatus> STILL = Set.of(
            VolumeStatus.AVAILABLE,
            VolumeStatus.IN_USE,
            VolumeStatus.RESERVED,
            VolumeStatus.ATTACHING,
            VolumeStatus.DETACHING);

    private final GroupSnapshotWork.Stores stores;
    private final Quotas quotas;
    private final VolumeAccess access;
    private final Work work;
    private final Database database;
    private final Clock clock;

    @Inject
    GroupSnapshots(
            GroupSnapshotWork.Stores stores,
            Quotas quotas,
            VolumeAccess access,
            Work work,
            Database database,
            Clock clock) {
        this.stores = stores;
        this.quotas = quotas;
        this.access = access;
        this.work = work;
        this.database = database;
        this.clock = clock;
    }

    /** Where work is handed in, and its kinds. */
    record Work(Operations operations, CreateGroupSnapshot create, DeleteGroupSnapshot delete) {
        @Inject
        Work {}
    }

    /** The group snapshot that a rule lets this caller see. @throws MullionException {@code NOT_FOUND} */
    GroupSnapshot visible(Handle handle, ApiRequest request, String id, String rule) {
        return Ids.parse(id)
                .flatMap(uuid -> stores.groupSnapshots().find(handle, uuid))
                .filter(found -> access.allows(request.caller(), rule, found.owner()))
                .orElseThrow(() -> MullionException.notFound("GroupSnapshot " + id + " could not be found."));
    }

    /** Records a group snapshot with a member for each volume, and hands its making in. */
    GroupSnapshot create(ApiRequest request, UUID groupId, Label label) {
        GroupSnapshot created = database.inTransaction(handle -> {
            Group group = stores.groups().lock(handle, groupId).orElseThrow(() -> Groups.absent(groupId));
            List<Volume> volumes = stores.volumes().ofGroup(handle, groupId);
            check(group, volumes);
            Owner owner = Owner.of(request.caller());
            Instant now = WireTime.now(clock);
            GroupSnapshot snapshot = new GroupSnapshot(
                    UUID.randomUUID(), owner, groupId, label, GroupStatus.CREATING, group.groupType(), now);
            quotas.take(
                    handle,
                    owner.projectId(),
                    Charge.sum(
                            Charge.Kind.SNAPSHOT,
                            volumes.stream()
                                    .map(volume -> quotas.snapshot(volume.type(), volume.sizeGib()))
                                    .toList()));
            stores.groupSnapshots().insert(handle, snapshot);
            volumes.forEach(volume -> stores.snapshots().insert(handle, member(snapshot, volume)));
            submit(
                    handle,
                    work.create(),
                    new CreateGroupSnapshot.Context(snapshot.id(), request.id().value()),
                    Subject.of(request, "group-snapshot", snapshot.id().toString(), "create"));
            return snapshot;
        });
        work.operations().wake();
        return created;
    }

    /** Hands a removal in. */
    void delete(ApiRequest request, UUID id) {
        database.useTransaction(handle -> {
            Instant now = WireTime.now(clock);
            if (stores.groups().copiedFrom(handle, id)
                    || !stores.groupSnapshots().move(handle, id, REMOVABLE, GroupStatus.DELETING, now)) {
                throw MullionException.stateConflict(
                        "Invalid group snapshot: GroupSnapshot status must be available or error, and no group must be"
                                + " being created from it.");
            }
            for (Snapshot member : stores.snapshots().ofGroup(handle, id)) {
                boolean unused = stores.snapshots()
                        .move(handle, member.id(), List.of(SnapshotStatus.values()), SnapshotStatus.DELETING, "", now);
            }
            submit(
                    handle,
                    work.delete(),
                    new DeleteGroupSnapshot.Context(id, request.id().value()),
                    Subject.of(request, "group-snapshot", id.toString(), "delete"));
        });
        work.operations().wake();
    }

    private static void check(Group group, List<Volume> volumes) {
        if (volumes.isEmpty()) {
            throw MullionException.invalid(
                    "Invalid group: Group " + group.id() + " is empty. A group snapshot needs at least one volume.");
        }
        if (group.status() != GroupStatus.AVAILABLE) {
            throw MullionException.invalid("Invalid group: Group " + group.id() + " must be available, but it is "
                    + group.status().label() + ".");
        }
        volumes.stream()
                .filter(volume -> !STILL.contains(volume.status()))
                .findFirst()
                .ifPresent(volume -> {
                    throw MullionException.invalid("Invalid volume: Volume " + volume.id() + " status must be available"
                            + " or in-use to be in a group snapshot, but it is "
                            + volume.status().shown() + ".");
                });
    }

    private static Snapshot member(GroupSnapshot of, Volume volume) {
        return new Snapshot(
                UUID.randomUUID(),
                of.owner(),
                volume.id(),
                of.label(),
                volume.sizeGib(),
                SnapshotStatus.CREATING,
                Map.of(),
                volume.type(),
                Optional.of(of.id()),
                Snapshot.Place.NOWHERE,
                true,
                of.createdAt(),
                Optional.empty());
    }

    private <C> void submit(Handle handle, OperationKind<C> kind, C context, Subject subject) {
        UUID unused = work.operations().submit(handle, kind, context, subject);
    }
}
