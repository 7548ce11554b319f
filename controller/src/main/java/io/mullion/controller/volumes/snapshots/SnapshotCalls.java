package io.mullion.controller.volumes.snapshots;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.operations.OperationKind;
import io.mullion.controller.operations.Operations;
import io.mullion.controller.operations.Subject;
import io.mullion.controller.volumes.Volume;
import io.mullion.controller.volumes.VolumeStatus;
import io.mullion.controller.volumes.VolumeStore;
import io.mullion.controller.volumes.api.Ids;
import io.mullion.controller.volumes.api.Owner;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.quotas.Quotas;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Making and removing snapshots: one transaction that checks, records and hands the work in. */
final class SnapshotCalls {
    private static final Collection<SnapshotStatus> REMOVABLE =
            EnumSet.of(SnapshotStatus.AVAILABLE, SnapshotStatus.ERROR, SnapshotStatus.ERROR_DELETING);
    private static final String NOT_BUSY = """
             AND group_snapshot_id IS NULL
             AND NOT EXISTS (SELECT 1 FROM volumes v WHERE v.snapshot_id = volume_snapshots.id AND v.status = 'creating')""";

    private final SnapshotStore store;
    private final VolumeStore volumes;
    private final Quotas quotas;
    private final VolumeAccess access;
    private final Work work;
    private final Database database;
    private final Clock clock;

    @Inject
    SnapshotCalls(
            SnapshotStore store,
            VolumeStore volumes,
            Quotas quotas,
            VolumeAccess access,
            Work work,
            Database database,
            Clock clock) {
        this.store = store;
        this.volumes = volumes;
        this.quotas = quotas;
        this.access = access;
        this.work = work;
        this.database = database;
        this.clock = clock;
    }

    /** Where work is handed in, and its kinds. */
    record Work(Operations operations, CreateSnapshot create, DeleteSnapshot delete) {
        @Inject
        Work {}
    }

    /** The snapshot that this caller may see. @throws MullionException {@code NOT_FOUND} */
    Snapshot visible(Handle handle, ApiRequest request, String id) {
        return Ids.parse(id)
                .flatMap(uuid -> store.find(handle, uuid))
                .filter(snapshot -> access.allows(request.caller(), "volume:get_snapshot", snapshot.owner()))
                .orElseThrow(() -> MullionException.notFound("Snapshot " + id + " could not be found."));
    }

    /** Records a snapshot and hands its making in. @param attachedToo whether the volume may be in use */
    Snapshot create(
            ApiRequest request, UUID volumeId, Volume.Label label, Map<String, String> metadata, boolean attachedToo) {
        Snapshot created = database.inTransaction(handle -> {
            Volume volume = volumes.lock(handle, volumeId)
                    .orElseThrow(() -> MullionException.notFound("Volume " + volumeId + " could not be found."));
            check(volume, attachedToo);
            Snapshot snapshot = new Snapshot(
                    UUID.randomUUID(),
                    new Owner(
                            volume.owner().projectId(), request.caller().user().id()),
                    volume.id(),
                    label,
                    volume.sizeGib(),
                    SnapshotStatus.CREATING,
                    metadata,
                    volume.type(),
                    Optional.empty(),
                    Snapshot.Place.NOWHERE,
                    true,
                    WireTime.now(clock),
                    Optional.empty());
            quotas.take(handle, snapshot.owner().projectId(), quotas.snapshot(snapshot.type(), snapshot.sizeGib()));
            store.insert(handle, snapshot);
            submit(
                    handle,
                    work.create(),
                    new CreateSnapshot.Context(snapshot.id(), request.id().value()),
                    Subject.of(request, "snapshot", snapshot.id().toString(), "create"));
            return snapshot;
        });
        work.operations().wake();
        return created;
    }

    /** Hands a removal in. @param force in any status */
    void delete(ApiRequest request, UUID id, boolean force) {
        Collection<SnapshotStatus> from = force ? Arrays.asList(SnapshotStatus.values()) : REMOVABLE;
        database.useTransaction(handle -> {
            if (!store.move(handle, id, from, SnapshotStatus.DELETING, NOT_BUSY, WireTime.now(clock))) {
                throw MullionException.stateConflict(
                        "Invalid snapshot: Snapshot status must be available or error, and it must not be part of a group"
                                + " snapshot or the source of a volume that is being created.");
            }
            submit(
                    handle,
                    work.delete(),
                    new DeleteSnapshot.Context(id, request.id().value()),
                    Subject.of(request, "snapshot", id.toString(), "delete"));
        });
        work.operations().wake();
    }

    private static void check(Volume volume, boolean attachedToo) {
        boolean usable =
                volume.status() == VolumeStatus.AVAILABLE || (attachedToo && volume.status() == VolumeStatus.IN_USE);
        if (!usable) {
            throw MullionException.invalid("Invalid volume: Volume " + volume.id() + " status must be available"
                    + (attachedToo ? " or in-use" : "") + ", but current status is: "
                    + volume.status().shown() + ".");
        }
    }

    private <C> void submit(Handle handle, OperationKind<C> kind, C context, Subject subject) {
        UUID unused = work.operations().submit(handle, kind, context, subject);
    }
}
