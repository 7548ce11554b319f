package io.mullion.controller.volumes.attachments;

import io.mullion.controller.volumes.Volume;
import io.mullion.controller.volumes.VolumeStore;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.ConnectionInfo;
import io.mullion.spi.volume.Connector;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Attachments for those who attach: {@code reserve → connect → complete → beginDetach → withdraw → delete}. Calls that take
 * a {@link Handle} only change the database, in the caller's transaction; the others talk to a back end and must be made
 * outside of one. Every call can be repeated, so that each fits into one step of a flow; the way back from anywhere is
 * {@code withdrawAll → delete}.
 */
public final class Attachments {
    private static final String READ_WRITE = "rw";
    private static final String READ_ONLY = "ro";

    private final AttachmentStore store;
    private final ExportStore exports;
    private final VolumeStore volumes;
    private final Exporter exporter;
    private final Clock clock;

    @Inject
    Attachments(AttachmentStore store, ExportStore exports, VolumeStore volumes, Exporter exporter, Clock clock) {
        this.store = store;
        this.exports = exports;
        this.volumes = volumes;
        this.exporter = exporter;
        this.clock = clock;
    }

    /**
     * A volume as a server wants it.
     *
     * @param id that the attachment gets; a second call with the same id finds the first one's attachment
     * @param projectId the server's project, which must be the volume's
     */
    public record Reservation(UUID id, UUID volume, UUID server, String projectId) {}

    /**
     * Promises a volume to a server: the volume becomes {@code reserved}.
     *
     * @throws MullionException {@code NOT_FOUND}, or {@code INVALID_INPUT} where somebody else has it or it is not usable
     */
    public Attachment reserve(Handle handle, Reservation wish) {
        Volume volume = volumes.lock(handle, wish.volume())
                .filter(found -> found.owner().projectId().equals(wish.projectId()))
                .orElseThrow(() -> MullionException.notFound("Volume " + wish.volume() + " could not be found."));
        return store.find(handle, wish.id()).orElseGet(() -> {
            AttachRules.demandFree(volume, store.ofVolume(handle, volume.id()), Optional.of(wish.server()));
            return reserve(handle, volume, wish.id(), Optional.of(wish.server()), Optional.empty());
        });
    }

    /** Promises a volume that is known to be free. @param mode {@code rw} or {@code ro}; empty for what the volume allows */
    Attachment reserve(Handle handle, Volume volume, UUID id, Optional<UUID> server, Optional<String> mode) {
        String allowed = volume.traits().readonly().orElse(false) ? READ_ONLY : READ_WRITE;
        Attachment reserved = new Attachment(
                id,
                volume.id(),
                volume.owner().projectId(),
                server,
                Optional.empty(),
                Optional.empty(),
                AttachStatus.RESERVED,
                Optional.of(mode.orElse(allowed)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now());
        store.insert(handle, reserved);
        settle(handle, volume);
        return reserved;
    }

    /**
     * Lets a connector reach the volume, which becomes {@code attaching}; one that is attached stays so, and can be
     * reached from one more host: the target of a move. One export for each host; a second call for a host replaces it.
     *
     * @throws MullionException {@code NOT_FOUND}, or what the back end says; then {@link #withdraw} makes all good
     */
    public ConnectionInfo connect(UUID id, Connector connector) {
        return exporter.connect(id, connector);
    }

    /** The server has it: the volume is {@code in-use}. @param device name in the server, such as {@code /dev/sdb} */
    public void complete(Handle handle, UUID id, String device) {
        Attachment attachment = existing(handle, id);
        if (attachment.status() != AttachStatus.ATTACHED) {
            store.update(handle, attachment.attached(device, now()), now());
            settle(handle, attachment);
        }
    }

    /**
     * The server is to lose it: the volume becomes {@code detaching}.
     *
     * @throws MullionException {@code NOT_FOUND}, or {@code INVALID_INPUT} if the volume is not attached by this attachment
     */
    public void beginDetach(Handle handle, UUID id) {
        Attachment attachment = existing(handle, id);
        if (attachment.status() != AttachStatus.ATTACHED) {
            throw MullionException.invalid("Invalid volume: Unable to detach volume. Volume status must be 'in-use' and"
                    + " attach_status must be 'attached' to detach, but the attachment is "
                    + attachment.status().label() + ".");
        }
        store.update(handle, attachment.with(AttachStatus.DETACHING), now());
        settle(handle, attachment);
    }

    /** The server keeps it: from {@code detaching} back to {@code in-use}. Quiet otherwise. */
    public void rollBackDetach(Handle handle, UUID id) {
        store.find(handle, id)
                .filter(attachment -> attachment.status() == AttachStatus.DETACHING)
                .ifPresent(attachment -> {
                    store.update(handle, attachment.with(AttachStatus.ATTACHED), now());
                    settle(handle, attachment);
                });
    }

    /** Ends what {@link #connect} gave a host. Quiet if there is nothing. */
    public void withdraw(UUID id, Connector connector) {
        exporter.withdraw(id, connector.host());
    }

    /** Ends what {@link #connect} gave, all of it. Quiet if there is nothing. */
    public void withdrawAll(UUID id) {
        exporter.withdrawAll(id);
    }

    /**
     * Forgets an attachment; the volume becomes {@code available} unless others have it. Quiet if it is gone.
     *
     * @throws MullionException {@code STATE_CONFLICT} while the back end still lets somebody reach the volume
     */
    public void delete(Handle handle, UUID id) {
        Optional<Attachment> found = store.find(handle, id);
        if (!exports.of(handle, id).isEmpty()) {
            throw MullionException.stateConflict("Attachment " + id + " is still exported.");
        }
        found.ifPresent(attachment -> {
            volumes.lock(handle, attachment.volume());
            store.delete(handle, id);
            settle(handle, attachment);
        });
    }

    /** One. */
    public Optional<Attachment> find(Handle handle, UUID id) {
        return store.find(handle, id);
    }

    /** All of a server, the oldest first. */
    public List<Attachment> ofServer(Handle handle, UUID server) {
        return store.ofServer(handle, server);
    }

    /** All of a volume, the oldest first. */
    public List<Attachment> ofVolume(Handle handle, UUID volume) {
        return store.ofVolume(handle, volume);
    }

    /** What back ends were told for an attachment, by host. */
    public List<Export> exports(Handle handle, UUID id) {
        return exports.of(handle, id);
    }

    private Attachment existing(Handle handle, UUID id) {
        return store.find(handle, id)
                .flatMap(found -> volumes.lock(handle, found.volume()))
                .flatMap(volume -> store.find(handle, id))
                .orElseThrow(() -> MullionException.notFound("Attachment " + id + " could not be found."));
    }

    private void settle(Handle handle, Attachment attachment) {
        volumes.find(handle, attachment.volume()).ifPresent(volume -> settle(handle, volume));
    }

    private void settle(Handle handle, Volume volume) {
        AttachRules.settle(handle, volumes, volume, store.ofVolume(handle, volume.id()), now());
    }

    private Instant now() {
        return WireTime.now(clock);
    }
}
