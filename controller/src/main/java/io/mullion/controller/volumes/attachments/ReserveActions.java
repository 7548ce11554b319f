package io.mullion.controller.volumes.attachments;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.Volume;
import io.mullion.controller.volumes.VolumeAction;
import io.mullion.controller.volumes.VolumeStatus;
import io.mullion.controller.volumes.VolumeStore;
import io.mullion.controller.volumes.api.ActionCall;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The older way to promise a volume: {@code os-reserve, os-unreserve, os-begin_detaching, os-roll_detaching}. */
final class ReserveActions implements VolumeAction {
    private static final String RULE = "volume_extension:volume_actions:";

    private final VolumeStore volumes;
    private final AttachmentStore store;
    private final VolumeAccess access;
    private final Database database;
    private final Clock clock;

    @Inject
    ReserveActions(VolumeStore volumes, AttachmentStore store, VolumeAccess access, Database database, Clock clock) {
        this.volumes = volumes;
        this.store = store;
        this.access = access;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of("os-reserve", "os-unreserve", "os-begin_detaching", "os-roll_detaching");
    }

    @Override
    public Response act(ApiRequest request, Volume volume, ActionCall call) {
        access.require(request.caller(), RULE + call.name().substring("os-".length()), volume.owner());
        database.useTransaction(handle -> {
            Volume now = volumes.lock(handle, volume.id()).orElse(volume);
            switch (call.name()) {
                case "os-reserve" -> reserve(handle, now);
                case "os-begin_detaching" -> beginDetaching(handle, now);
                case "os-unreserve" -> end(handle, now, VolumeStatus.ATTACHING);
                default -> end(handle, now, VolumeStatus.DETACHING);
            }
        });
        return Response.accepted().build();
    }

    private void reserve(Handle handle, Volume volume) {
        boolean shared = volume.traits().multiattach() && volume.status() == VolumeStatus.IN_USE;
        if (volume.status() != VolumeStatus.AVAILABLE && !shared) {
            throw refused(volume, "available", "reserved");
        }
        volumes.force(handle, volume.id(), VolumeStatus.ATTACHING, now());
    }

    private void beginDetaching(Handle handle, Volume volume) {
        if (volume.status() != VolumeStatus.IN_USE || volume.state().attachStatus() != AttachStatus.ATTACHED) {
            throw MullionException.invalid("Invalid volume: Unable to detach volume. Volume status must be 'in-use' and"
                    + " attach_status must be 'attached' to detach.");
        }
        volumes.force(handle, volume.id(), VolumeStatus.DETACHING, now());
    }

    /** Back to what the attachments say, if it still is what was begun; quiet otherwise. */
    private void end(Handle handle, Volume volume, VolumeStatus begun) {
        if (volume.status() == begun) {
            AttachRules.settle(handle, volumes, volume, store.ofVolume(handle, volume.id()), now());
        }
    }

    private static MullionException refused(Volume volume, String wanted, String verb) {
        return MullionException.invalid(
                "Invalid volume: Volume " + volume.id() + " status must be " + wanted + " to be " + verb
                        + ", but the current status is " + volume.status().shown() + ".");
    }

    private Instant now() {
        return WireTime.now(clock);
    }
}
