package io.mullion.controller.volumes;

import io.mullion.controller.database.Database;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.messages.Event;
import io.mullion.controller.volumes.messages.Messages;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Makes it visible that work on a volume failed: its status, and a message that says why. */
final class VolumeFailure {
    private final VolumeStore store;
    private final Messages messages;
    private final Database database;
    private final Clock clock;

    @Inject
    VolumeFailure(VolumeStore store, Messages messages, Database database, Clock clock) {
        this.store = store;
        this.messages = messages;
        this.database = database;
        this.clock = clock;
    }

    /** It could not be made. */
    void notMade(UUID id, String requestId, Exception cause) {
        Event event = cause instanceof MullionException known && known.code() == ErrorCode.NO_VALID_POOL
                ? Event.NO_POOL
                : Event.CREATE;
        settle(id, VolumeStatus.CREATING, VolumeStatus.ERROR, new Cause(event, requestId, cause));
    }

    /** Why a status changed. */
    record Cause(Event event, String requestId, Exception failure) {
        String sentence() {
            return failure instanceof MullionException known && known.code() != ErrorCode.INTERNAL
                    ? known.getMessage()
                    : "See the log of the service.";
        }
    }

    /** From the status that work was begun with to the one that says it failed. Quiet if it is in another one by now. */
    void settle(UUID id, VolumeStatus from, VolumeStatus to, Cause cause) {
        database.useTransaction(handle -> store.find(handle, id).ifPresent(volume -> {
            if (store.settle(handle, id, from, to, WireTime.now(clock))) {
                tell(handle, volume, cause);
            }
        }));
    }

    /** Tells the volume's project. */
    void tell(Handle handle, Volume volume, Cause cause) {
        messages.tell(
                handle,
                new Messages.About(volume.owner().projectId(), "VOLUME", volume.id(), cause.requestId()),
                cause.event(),
                cause.sentence());
    }
}
