package io.mullion.controller.volumes;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.JsonBodies;
import io.mullion.controller.operations.Operations;
import io.mullion.controller.operations.Subject;
import io.mullion.controller.volumes.api.ActionCall;
import io.mullion.controller.volumes.api.Since;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.snapshots.Snapshot;
import io.mullion.controller.volumes.snapshots.SnapshotStatus;
import io.mullion.controller.volumes.snapshots.SnapshotStore;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** {@code revert}, from 3.40 on: takes a volume back to its newest snapshot. */
final class RevertAction implements VolumeAction {
    private static final int FIRST = 40;

    private final RevertVolume kind;
    private final VolumeCalls calls;
    private final SnapshotStore snapshots;
    private final Operations operations;
    private final VolumeAccess access;
    private final Database database;
    private final Clock clock;

    @Inject
    RevertAction(
            RevertVolume kind,
            VolumeCalls calls,
            SnapshotStore snapshots,
            Operations operations,
            VolumeAccess access,
            Database database,
            Clock clock) {
        this.kind = kind;
        this.calls = calls;
        this.snapshots = snapshots;
        this.operations = operations;
        this.access = access;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of("revert");
    }

    @Override
    public Response act(ApiRequest request, Volume volume, ActionCall call) {
        Since.minor(request, FIRST);
        access.require(request.caller(), "volume:revert_to_snapshot", volume.owner());
        UUID id = JsonBodies.read(call.body(), RevertBody.class, request.version())
                .revert()
                .snapshot();
        database.useTransaction(handle -> {
            Snapshot snapshot = newest(handle, volume, id);
            calls.begin(handle, volume, VolumeChange.REVERT);
            if (!snapshots.move(
                    handle,
                    snapshot.id(),
                    List.of(SnapshotStatus.AVAILABLE),
                    SnapshotStatus.RESTORING,
                    "",
                    WireTime.now(clock))) {
                throw MullionException.stateConflict(
                        "Invalid snapshot: Snapshot " + id + " must be available to revert to it.");
            }
            UUID unused = operations.submit(
                    handle,
                    kind,
                    new RevertVolume.Context(volume.id(), id, request.id().value()),
                    Subject.of(request, "volume", volume.id().toString(), "revert"));
        });
        operations.wake();
        return Response.accepted().build();
    }

    private Snapshot newest(Handle handle, Volume volume, UUID id) {
        List<Snapshot> all = snapshots.ofVolume(handle, volume.id());
        if (all.isEmpty() || !all.getLast().id().equals(id)) {
            throw MullionException.invalid(
                    "Invalid input received: Snapshot " + id + " is not the latest one of volume " + volume.id() + ".");
        }
        if (all.getLast().sizeGib() != volume.sizeGib()) {
            throw MullionException.invalid("Invalid input received: Can't revert volume " + volume.id()
                    + " to its latest snapshot " + id + ". The volume size must be equal to the snapshot size.");
        }
        return all.getLast();
    }
}
