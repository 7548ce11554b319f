package io.mullion.controller.volumes.groups;

import io.mullion.controller.database.Database;
import io.mullion.controller.volumes.Volume;
import io.mullion.controller.volumes.VolumeRemoval;
import io.mullion.controller.volumes.VolumeStore;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.backends.VolumeBackends;
import io.mullion.controller.volumes.snapshots.Snapshot;
import io.mullion.controller.volumes.snapshots.SnapshotStatus;
import io.mullion.controller.volumes.snapshots.SnapshotStore;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.Snapshots;
import io.mullion.spi.volume.Snapshots.SnapshotSpec;
import io.mullion.spi.volume.VolumeDriver;
import io.mullion.spi.volume.VolumeHandle;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The parts of making and removing a group snapshot; each can be repeated. */
final class GroupSnapshotWork {
    private final Stores stores;
    private final VolumeRemoval removal;
    private final VolumeBackends backends;
    private final GroupFailure failure;
    private final Database database;
    private final Clock clock;

    @Inject
    GroupSnapshotWork(
            Stores stores,
            VolumeRemoval removal,
            VolumeBackends backends,
            GroupFailure failure,
            Database database,
            Clock clock) {
        this.stores = stores;
        this.removal = removal;
        this.backends = backends;
        this.failure = failure;
        this.database = database;
        this.clock = clock;
    }

    /** Where groups, their types, their snapshots and the members of both are kept. */
    record Stores(
            GroupStore groups,
            GroupTypeStore types,
            GroupSnapshotStore groupSnapshots,
            VolumeStore volumes,
            SnapshotStore snapshots) {
        @Inject
        Stores {}
    }

    void make(UUID id) {
        GroupSnapshot of = existing(id);
        List<Snapshot> members = members(id);
        Snapshots snapshots = driver(of)
                .snapshots()
                .orElseThrow(() -> new MullionException(
                        ErrorCode.ARRAY_REFUSED, "The back end of group " + of.group() + " has no snapshots."));
        List<SnapshotSpec> specs = database.read(
                handle -> members.stream().map(each -> spec(handle, each)).toList());
        List<VolumeHandle> made = consistent(of)
                ? snapshots
                        .consistent()
                        .orElseThrow(() -> new MullionException(
                                ErrorCode.ARRAY_REFUSED,
                                "The back end of group " + of.group() + " has no consistent snapshots."))
                        .create(id, specs)
                : specs.stream().map(snapshots::create).toList();
        database.useTransaction(handle -> {
            for (VolumeHandle each : made) {
                stores.snapshots().setHandle(handle, each.id(), each);
            }
        });
    }

    void unmake(UUID id) {
        VolumeDriver driver = driver(existing(id));
        driver.snapshots()
                .ifPresent(snapshots ->
                        members(id).forEach(member -> driver.lookUp(member.id()).ifPresent(snapshots::delete)));
    }

    void finish(UUID id) {
        settle(id, GroupStatus.CREATING, GroupStatus.AVAILABLE, SnapshotStatus.CREATING, SnapshotStatus.AVAILABLE);
    }

    void notMade(UUID id, String requestId, Exception cause) {
        settle(id, GroupStatus.CREATING, GroupStatus.ERROR, SnapshotStatus.CREATING, SnapshotStatus.ERROR);
        tell(id, requestId, cause);
    }

    void remove(UUID id) {
        for (Snapshot member : members(id)) {
            Volume of = database.read(handle -> stores.volumes().find(handle, member.volume()))
                    .orElseThrow();
            removal.remove(of, member);
        }
        database.useTransaction(handle -> stores.groupSnapshots().delete(handle, id));
    }

    void notRemoved(UUID id, String requestId, Exception cause) {
        settle(
                id,
                GroupStatus.DELETING,
                GroupStatus.ERROR_DELETING,
                SnapshotStatus.DELETING,
                SnapshotStatus.ERROR_DELETING);
        tell(id, requestId, cause);
    }

    private void tell(UUID id, String requestId, Exception cause) {
        database.useTransaction(handle -> stores.groupSnapshots()
                .find(handle, id)
                .ifPresent(of -> failure.tell(handle, of.owner(), of.group(), requestId, cause)));
    }

    private void settle(UUID id, GroupStatus from, GroupStatus to, SnapshotStatus memberFrom, SnapshotStatus memberTo) {
        Instant now = WireTime.now(clock);
        database.useTransaction(handle -> {
            boolean unused = stores.groupSnapshots().move(handle, id, List.of(from), to, now);
            for (Snapshot member : stores.snapshots().ofGroup(handle, id)) {
                unused = stores.snapshots().move(handle, member.id(), List.of(memberFrom), memberTo, "", now);
            }
        });
    }

    private SnapshotSpec spec(Handle handle, Snapshot member) {
        VolumeHandle source = stores.volumes()
                .find(handle, member.volume())
                .flatMap(Volume::handle)
                .orElseThrow(() ->
                        MullionException.invalid("Invalid volume: Volume " + member.volume() + " is on no back end."));
        return new SnapshotSpec(member.id(), member.label().name().orElse(""), source);
    }

    private List<Snapshot> members(UUID id) {
        return database.read(handle -> stores.snapshots().ofGroup(handle, id));
    }

    private boolean consistent(GroupSnapshot of) {
        return database.read(handle -> stores.types().find(handle, of.groupType()))
                .map(GroupType::consistent)
                .orElse(false);
    }

    private GroupSnapshot existing(UUID id) {
        return database.read(handle -> stores.groupSnapshots().find(handle, id))
                .orElseThrow(() -> MullionException.notFound("GroupSnapshot " + id + " could not be found."));
    }

    private VolumeDriver driver(GroupSnapshot of) {
        return backends.driver(database.read(handle -> stores.groups().find(handle, of.group()))
                .flatMap(Group::backend)
                .orElseThrow(() -> MullionException.invalid("Group " + of.group() + " is on no back end.")));
    }
}
