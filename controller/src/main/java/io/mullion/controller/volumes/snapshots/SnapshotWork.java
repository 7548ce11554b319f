package io.mullion.controller.volumes.snapshots;

import io.mullion.controller.database.Database;
import io.mullion.controller.volumes.Volume;
import io.mullion.controller.volumes.VolumeRemoval;
import io.mullion.controller.volumes.VolumeStore;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.backends.VolumeBackends;
import io.mullion.controller.volumes.messages.Event;
import io.mullion.controller.volumes.messages.Messages;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.Snapshots;
import io.mullion.spi.volume.Snapshots.SnapshotSpec;
import io.mullion.spi.volume.VolumeDriver;
import io.mullion.spi.volume.VolumeHandle;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The parts of making and removing a snapshot; each can be repeated. */
final class SnapshotWork {
    private final SnapshotStore store;
    private final VolumeStore volumes;
    private final VolumeRemoval removal;
    private final VolumeBackends backends;
    private final Messages messages;
    private final Database database;
    private final Clock clock;

    @Inject
    SnapshotWork(
            SnapshotStore store,
            VolumeStore volumes,
            VolumeRemoval removal,
            VolumeBackends backends,
            Messages messages,
            Database database,
            Clock clock) {
        this.store = store;
        this.volumes = volumes;
        this.removal = removal;
        this.backends = backends;
        this.messages = messages;
        this.database = database;
        this.clock = clock;
    }

    void make(UUID id) {
        Snapshot snapshot = existing(id);
        Volume of = volume(snapshot);
        VolumeHandle source = of.handle().orElseThrow(() -> nowhere(of));
        VolumeHandle made = snapshots(of)
                .create(new SnapshotSpec(id, snapshot.label().name().orElse(""), source));
        database.useTransaction(handle -> store.setHandle(handle, id, made));
    }

    void unmake(UUID id) {
        Volume of = volume(existing(id));
        driver(of).lookUp(id).ifPresent(left -> snapshots(of).delete(left));
    }

    void finish(UUID id) {
        settle(id, SnapshotStatus.CREATING, SnapshotStatus.AVAILABLE);
    }

    void remove(UUID id) {
        Optional<Snapshot> left = database.read(handle -> store.find(handle, id));
        left.ifPresent(snapshot -> removal.remove(volume(snapshot), snapshot));
    }

    void notMade(UUID id, String requestId, Exception cause) {
        settle(id, SnapshotStatus.CREATING, SnapshotStatus.ERROR);
        tell(id, requestId, Event.SNAPSHOT_CREATE, cause);
    }

    void notRemoved(UUID id, String requestId, Exception cause) {
        settle(id, SnapshotStatus.DELETING, SnapshotStatus.ERROR_DELETING);
        tell(id, requestId, Event.SNAPSHOT_DELETE, cause);
    }

    private void settle(UUID id, SnapshotStatus from, SnapshotStatus to) {
        boolean unused =
                database.inTransaction(handle -> store.move(handle, id, List.of(from), to, "", WireTime.now(clock)));
    }

    private void tell(UUID id, String requestId, Event event, Exception cause) {
        String sentence = cause instanceof MullionException known && known.code() != ErrorCode.INTERNAL
                ? known.getMessage()
                : "See the log of the service.";
        database.useTransaction(handle -> store.find(handle, id)
                .ifPresent(snapshot -> messages.tell(
                        handle,
                        new Messages.About(snapshot.owner().projectId(), "VOLUME_SNAPSHOT", id, requestId),
                        event,
                        sentence)));
    }

    private Snapshot existing(UUID id) {
        return database.read(handle -> store.find(handle, id))
                .orElseThrow(() -> MullionException.notFound("Snapshot " + id + " could not be found."));
    }

    private Volume volume(Snapshot snapshot) {
        return database.read(handle -> volumes.find(handle, snapshot.volume())).orElseThrow();
    }

    private VolumeDriver driver(Volume volume) {
        return backends.driver(volume.place().backend().orElseThrow(() -> nowhere(volume)));
    }

    private Snapshots snapshots(Volume of) {
        return driver(of)
                .snapshots()
                .orElseThrow(() -> new MullionException(
                        ErrorCode.ARRAY_REFUSED,
                        "The back end " + of.place().backend().orElse("") + " has no snapshots."));
    }

    private static MullionException nowhere(Volume volume) {
        return MullionException.invalid("Invalid volume: Volume " + volume.id() + " is on no back end.");
    }
}
