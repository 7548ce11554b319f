package io.mullion.controller.volumes.attachments;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.JsonBodies;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The older way to attach: {@code os-attach, os-detach, os-force_detach}. */
final class AttachActions implements VolumeAction {
    private static final String ATTACH = "os-attach";
    private static final String DETACH = "os-detach";
    private static final Set<VolumeStatus> ATTACHABLE =
            Set.of(VolumeStatus.AVAILABLE, VolumeStatus.ATTACHING, VolumeStatus.RESERVED);

    private final Attachments attachments;
    private final AttachmentCalls calls;
    private final AttachmentStore store;
    private final VolumeStore volumes;
    private final VolumeAccess access;
    private final Database database;
    private final Clock clock;

    @Inject
    AttachActions(
            Attachments attachments,
            AttachmentCalls calls,
            AttachmentStore store,
            VolumeStore volumes,
            VolumeAccess access,
            Database database,
            Clock clock) {
        this.attachments = attachments;
        this.calls = calls;
        this.store = store;
        this.volumes = volumes;
        this.access = access;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of(ATTACH, DETACH, "os-force_detach");
    }

    @Override
    public Response act(ApiRequest request, Volume volume, ActionCall call) {
        if (call.name().equals(ATTACH)) {
            access.require(request.caller(), "volume_extension:volume_actions:attach", volume.owner());
            AttachBody.Fields fields = JsonBodies.read(call.body(), AttachBody.class, request.version())
                    .attach();
            database.useTransaction(handle -> attach(handle, volume.id(), fields));
        } else {
            access.require(
                    request.caller(),
                    call.name().equals(DETACH)
                            ? "volume_extension:volume_actions:detach"
                            : "volume_extension:volume_admin_actions:force_detach",
                    volume.owner());
            detach(
                    request,
                    volume,
                    JsonBodies.read(call.body(), DetachBody.class, request.version())
                            .attachment());
        }
        return Response.accepted().build();
    }

    private void attach(Handle handle, UUID id, AttachBody.Fields fields) {
        if ((fields.server() == null) == (fields.host() == null)) {
            throw MullionException.invalid("Invalid request to attach volume to an instance or a host: exactly one of"
                    + " instance_uuid and host_name must be given.");
        }
        Volume volume = volumes.lock(handle, id).orElseThrow();
        boolean shared = volume.traits().multiattach() && volume.status() == VolumeStatus.IN_USE;
        if (!ATTACHABLE.contains(volume.status()) && !shared) {
            throw MullionException.invalid("Invalid volume: Volume " + id
                    + " must be available, reserved or attaching to be attached, but it is "
                    + volume.status().shown() + ".");
        }
        String mode = Optional.ofNullable(fields.mode()).orElse("rw");
        if (volume.traits().readonly().orElse(false) && !mode.equals("ro")) {
            throw MullionException.invalid("Invalid volume attaching mode: " + mode + ", the volume is read-only.");
        }
        Optional<UUID> server = Optional.ofNullable(fields.server());
        List<Attachment> present = store.ofVolume(handle, id);
        Attachment attachment = present.stream()
                .filter(each ->
                        each.status() != AttachStatus.ATTACHED && each.server().equals(server))
                .findFirst()
                .orElseGet(() -> attachments.reserve(handle, volume, UUID.randomUUID(), server, Optional.of(mode)));
        store.update(handle, attachment.onHost(Optional.ofNullable(fields.host())), now());
        attachments.complete(handle, attachment.id(), fields.mountpoint());
        volumes.setAttachedMode(handle, id, mode, now());
    }

    private void detach(ApiRequest request, Volume volume, Optional<UUID> wanted) {
        List<Attachment> all = database.read(handle -> store.ofVolume(handle, volume.id()));
        if (wanted.isPresent() && all.stream().noneMatch(each -> each.id().equals(wanted.get()))) {
            throw MullionException.invalid(
                    "Invalid volume: Volume " + volume.id() + " has no attachment " + wanted.get() + ".");
        }
        if (wanted.isEmpty() && all.size() > 1) {
            throw MullionException.invalid("Invalid volume: Detach volume failed: More than one attachment, but no"
                    + " attachment_id provided.");
        }
        for (Attachment each : all) {
            if (wanted.map(each.id()::equals).orElse(true)) {
                List<Attachment> unused = calls.delete(request, each);
            }
        }
        database.useTransaction(handle -> {
            Volume now = volumes.lock(handle, volume.id()).orElse(volume);
            AttachRules.settle(handle, volumes, now, store.ofVolume(handle, volume.id()), now());
            if (store.ofVolume(handle, volume.id()).isEmpty()) {
                volumes.setAttachedMode(handle, volume.id(), null, now());
            }
        });
    }

    private Instant now() {
        return WireTime.now(clock);
    }
}
