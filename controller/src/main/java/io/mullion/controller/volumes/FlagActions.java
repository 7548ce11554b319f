package io.mullion.controller.volumes;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.JsonBodies;
import io.mullion.controller.volumes.api.ActionCall;
import io.mullion.controller.volumes.api.BooleanText;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Set;

/** {@code os-set_bootable} and {@code os-update_readonly_flag}. */
final class FlagActions implements VolumeAction {
    private static final String BOOTABLE = "os-set_bootable";

    private final VolumeStore store;
    private final VolumeAccess access;
    private final Database database;
    private final Clock clock;

    @Inject
    FlagActions(VolumeStore store, VolumeAccess access, Database database, Clock clock) {
        this.store = store;
        this.access = access;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of(BOOTABLE, "os-update_readonly_flag");
    }

    @Override
    public Response act(ApiRequest request, Volume volume, ActionCall call) {
        return call.name().equals(BOOTABLE) ? bootable(request, volume, call) : readonly(request, volume, call);
    }

    private Response bootable(ApiRequest request, Volume volume, ActionCall call) {
        access.require(request.caller(), "volume:update", volume.owner());
        BootableBody body = JsonBodies.read(call.body(), BootableBody.class, request.version());
        boolean wanted = BooleanText.of(body.set().bootable());
        database.useTransaction(handle -> store.setBootable(handle, volume.id(), wanted, WireTime.now(clock)));
        return Response.ok().build();
    }

    private Response readonly(ApiRequest request, Volume volume, ActionCall call) {
        access.require(request.caller(), "volume:update_readonly_flag", volume.owner());
        ReadonlyBody body = JsonBodies.read(call.body(), ReadonlyBody.class, request.version());
        boolean wanted = BooleanText.of(body.update().readonly());
        database.useTransaction(handle -> {
            Volume now = store.lock(handle, volume.id()).orElseThrow(() -> Volumes.absent(volume.id() + ""));
            if (now.status() != VolumeStatus.AVAILABLE) {
                throw MullionException.stateConflict("Invalid volume: Volume " + volume.id()
                        + " status must be available to update readonly flag, but current status is: "
                        + now.status().shown() + ".");
            }
            store.setReadonly(handle, volume.id(), wanted, WireTime.now(clock));
        });
        return Response.accepted().build();
    }
}
