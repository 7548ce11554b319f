package io.mullion.controller.volumes.attachments;

import io.mullion.controller.volumes.VolumeStore;
import io.mullion.controller.volumes.api.WireTime;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Attachments that an administrator declares to be otherwise; back ends are told nothing, as in Cinder. */
public final class AttachmentRepair {
    private final AttachmentStore store;
    private final VolumeStore volumes;
    private final Clock clock;

    @Inject
    AttachmentRepair(AttachmentStore store, VolumeStore volumes, Clock clock) {
        this.store = store;
        this.volumes = volumes;
        this.clock = clock;
    }

    /** Sets what is shown of the volume as a whole; detached means that all its attachments are forgotten. */
    public void reset(Handle handle, UUID volume, boolean attached) {
        if (!attached) {
            store.ofVolume(handle, volume).forEach(each -> store.delete(handle, each.id()));
            volumes.setAttachedMode(handle, volume, null, WireTime.now(clock));
        }
        volumes.find(handle, volume)
                .ifPresent(found -> volumes.setAttached(
                        handle,
                        volume,
                        found.status(),
                        attached ? AttachStatus.ATTACHED : AttachStatus.DETACHED,
                        WireTime.now(clock)));
    }

    /** Whether a volume has no attachments. */
    public boolean none(Handle handle, UUID volume) {
        return store.ofVolume(handle, volume).isEmpty();
    }
}
