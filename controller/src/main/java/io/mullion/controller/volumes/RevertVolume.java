package io.mullion.controller.volumes;

import io.mullion.controller.database.Database;
import io.mullion.controller.operations.OperationKind;
import io.mullion.controller.volumes.VolumeFailure.Cause;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.backends.VolumeBackends;
import io.mullion.controller.volumes.messages.Event;
import io.mullion.controller.volumes.snapshots.Snapshot;
import io.mullion.controller.volumes.snapshots.SnapshotStatus;
import io.mullion.controller.volumes.snapshots.SnapshotStore;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.flow.Flow;
import io.mullion.spi.flow.Step;
import io.mullion.spi.volume.Snapshots;
import io.mullion.spi.volume.VolumeHandle;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes a volume back to a snapshot. */
final class RevertVolume implements OperationKind<RevertVolume.Context> {
    private final VolumeStore store;
    private final SnapshotStore snapshots;
    private final VolumeBackends backends;
    private final VolumeFailure failure;
    private final Database database;
    private final Clock clock;

    @Inject
    RevertVolume(
            VolumeStore store,
            SnapshotStore snapshots,
            VolumeBackends backends,
            VolumeFailure failure,
            Database database,
            Clock clock) {
        this.store = store;
        this.snapshots = snapshots;
        this.backends = backends;
        this.failure = failure;
        this.database = database;
        this.clock = clock;
    }

    /** What the steps know. */
    record Context(UUID volume, UUID snapshot, String requestId) {}

    @Override
    public String name() {
        return "revert-volume";
    }

    @Override
    public Class<Context> contextType() {
        return Context.class;
    }

    @Override
    public Flow<Context> flow() {
        return new Flow<>(List.of(new Revert(), new Finish()));
    }

    @Override
    public void failed(Context context, Exception cause) {
        settleSnapshot(context);
        failure.settle(
                context.volume(),
                VolumeStatus.REVERTING,
                VolumeStatus.ERROR,
                new Cause(Event.REVERT, context.requestId(), cause));
    }

    private void settleSnapshot(Context context) {
        boolean unused = database.inTransaction(handle -> snapshots.move(
                handle,
                context.snapshot(),
                List.of(SnapshotStatus.RESTORING),
                SnapshotStatus.AVAILABLE,
                "",
                WireTime.now(clock)));
    }

    private final class Revert implements Step<Context> {
        @Override
        public String name() {
            return "revert";
        }

        @Override
        public Context run(Context context) {
            Volume volume = database.read(handle -> store.find(handle, context.volume()))
                    .orElseThrow(() -> Volumes.absent(context.volume().toString()));
            VolumeHandle snapshot = database.read(handle -> snapshots.find(handle, context.snapshot()))
                    .flatMap(Snapshot::handle)
                    .orElseThrow(() -> MullionException.notFound("Snapshot " + context.snapshot() + " is gone."));
            backends.driver(volume.place().backend().orElseThrow())
                    .snapshots()
                    .flatMap(Snapshots::reverting)
                    .orElseThrow(() -> new MullionException(
                            ErrorCode.ARRAY_REFUSED, "The back end cannot take a volume back to a snapshot."))
                    .revert(volume.handle().orElseThrow(), snapshot);
            return context;
        }

        @Override
        public void undo(Context context) {}
    }

    private final class Finish implements Step<Context> {
        @Override
        public String name() {
            return "finish";
        }

        @Override
        public Context run(Context context) {
            settleSnapshot(context);
            boolean unused = database.inTransaction(handle -> store.settle(
                    handle, context.volume(), VolumeStatus.REVERTING, VolumeStatus.AVAILABLE, WireTime.now(clock)));
            return context;
        }

        @Override
        public void undo(Context context) {}
    }
}
