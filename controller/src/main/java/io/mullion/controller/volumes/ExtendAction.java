package io.mullion.controller.volumes;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.JsonBodies;
import io.mullion.controller.operations.Operations;
import io.mullion.controller.operations.Subject;
import io.mullion.controller.volumes.api.ActionCall;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.quotas.Charge;
import io.mullion.controller.volumes.quotas.Quotas;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;

/** {@code os-extend}: makes a volume larger; one that is in use from 3.42 on. */
final class ExtendAction implements VolumeAction {
    private static final int ATTACHED_TOO = 42;
    private static final String POWERVC = "ibm-extend";

    private final ExtendVolume kind;
    private final VolumeCalls calls;
    private final Quotas quotas;
    private final Operations operations;
    private final VolumeAccess access;
    private final Database database;

    @Inject
    ExtendAction(
            ExtendVolume kind,
            VolumeCalls calls,
            Quotas quotas,
            Operations operations,
            VolumeAccess access,
            Database database) {
        this.kind = kind;
        this.calls = calls;
        this.quotas = quotas;
        this.operations = operations;
        this.access = access;
        this.database = database;
    }

    @Override
    public Set<String> names() {
        return Set.of("os-extend", POWERVC);
    }

    @Override
    public Response act(ApiRequest request, Volume volume, ActionCall call) {
        boolean attachedToo = call.name().equals(POWERVC) || request.version().from(ATTACHED_TOO);
        int gib = JsonBodies.read(call.body(), ExtendBody.class, request.version())
                .extend()
                .gib();
        boolean attached = attachedToo && volume.status() == VolumeStatus.IN_USE;
        access.require(request.caller(), attached ? "volume:extend_attached_volume" : "volume:extend", volume.owner());
        if (gib <= volume.sizeGib()) {
            throw MullionException.invalid("Invalid input received: New size for extend must be greater than current"
                    + " size. (current: " + volume.sizeGib() + ", extended: " + gib + ").");
        }
        database.useTransaction(handle -> {
            calls.begin(handle, volume, attached ? VolumeChange.EXTEND_ATTACHED : VolumeChange.EXTEND);
            quotas.checkSize(handle, volume.owner().projectId(), gib);
            quotas.reserve(
                    handle, volume.owner().projectId(), Charge.growth(volume.type(), (long) gib - volume.sizeGib()));
            UUID unused = operations.submit(
                    handle,
                    kind,
                    new ExtendVolume.Context(volume.id(), request.id().value(), gib),
                    Subject.of(request, "volume", volume.id().toString(), "extend"));
        });
        operations.wake();
        return call.name().equals(POWERVC)
                ? Response.noContent().build()
                : Response.accepted().build();
    }
}
