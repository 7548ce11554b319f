package io.mullion.controller.volumes.attachments;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.Volume;
import io.mullion.controller.volumes.VolumeStore;
import io.mullion.controller.volumes.Volumes;
import io.mullion.controller.volumes.api.Ids;
import io.mullion.controller.volumes.api.Owner;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.ConnectionInfo;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the attachments API does. */
final class AttachmentCalls {
    private static final String SERVICE = "service";

    private final Attachments attachments;
    private final AttachmentStore store;
    private final Volumes volumes;
    private final VolumeStore volumeStore;
    private final Set<AttachmentUser> users;
    private final VolumeAccess access;
    private final Database database;

    @Inject
    AttachmentCalls(
            Attachments attachments,
            AttachmentStore store,
            Volumes volumes,
            VolumeStore volumeStore,
            Set<AttachmentUser> users,
            VolumeAccess access,
            Database database) {
        this.attachments = attachments;
        this.store = store;
        this.volumes = volumes;
        this.volumeStore = volumeStore;
        this.users = users;
        this.access = access;
        this.database = database;
    }

    /** The attachment that this caller may do something to. @throws MullionException {@code NOT_FOUND} */
    Attachment visible(ApiRequest request, String id) {
        return Ids.parse(id)
                .flatMap(uuid -> database.read(handle -> store.find(handle, uuid)))
                .filter(found -> access.allows(request.caller(), "volume:get", new Owner(found.projectId(), "")))
                .orElseThrow(() -> MullionException.notFound(
                        "Volume attachment could not be found with filter:" + " attachment_id = " + id + "."));
    }

    /** Reserves, and exports where a connector is given. */
    Attachment create(ApiRequest request, CreateAttachmentBody.Fields fields) {
        Optional<UUID> server = Optional.ofNullable(fields.server());
        Attachment reserved = database.inTransaction(handle -> {
            UUID id = volumes.visible(handle, request.caller(), fields.volume()).id();
            Volume volume = volumeStore.lock(handle, id).orElseThrow();
            AttachRules.demandFreeOrOwn(volume, store.ofVolume(handle, id), server);
            return attachments.reserve(handle, volume, UUID.randomUUID(), server, Optional.ofNullable(fields.mode()));
        });
        return fields.connector() == null ? reserved : connect(request, reserved, fields.connector());
    }

    /** Exports. */
    Attachment connect(ApiRequest request, Attachment attachment, ConnectorBody connector) {
        ConnectionInfo unused = attachments.connect(attachment.id(), connector.connector(attachment.server()));
        return visible(request, attachment.id().toString());
    }

    /** The server has it. */
    void complete(Attachment attachment) {
        if (attachment.status() != AttachStatus.RESERVED && attachment.status() != AttachStatus.ATTACHING) {
            throw MullionException.invalid("Invalid volume: The attachment " + attachment.id() + " must be reserved or"
                    + " attaching to be completed, but it is "
                    + attachment.status().label() + ".");
        }
        String device = attachment.mountpoint().orElse("na");
        database.useTransaction(handle -> attachments.complete(handle, attachment.id(), device));
    }

    /**
     * Ends one. A server's own attachment is ended only by who speaks for the servers (reference/volume-api.md §6, the rule
     * of CVE-2023-2088).
     *
     * @return what is left of the volume's attachments
     */
    List<Attachment> delete(ApiRequest request, Attachment attachment) {
        demandNotHeld(request, attachment.id());
        attachments.withdrawAll(attachment.id());
        return database.inTransaction(handle -> {
            attachments.delete(handle, attachment.id());
            return store.ofVolume(handle, attachment.volume());
        });
    }

    /** @throws MullionException {@code 409} where a server holds it and the caller does not speak for the servers */
    void demandNotHeld(ApiRequest request, @Nullable UUID attachment) {
        boolean speaksForServers = request.caller().serviceRoles().contains(SERVICE);
        if (attachment != null && !speaksForServers && users.stream().anyMatch(user -> user.holds(attachment))) {
            throw new MullionException(
                    ErrorCode.CONCURRENT_CHANGE,
                    "Detach volume from instance using the Compute API: attachment " + attachment + " is in use.");
        }
    }
}
