package io.mullion.controller.volumes.attachments;

import io.mullion.controller.volumes.Volume;
import io.mullion.controller.volumes.VolumeStatus;
import io.mullion.controller.volumes.VolumeStore;
import io.mullion.spi.error.MullionException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who may have a volume, and what the attachments of a volume make of its status (reference/cinder-states.md §3). */
final class AttachRules {
    private static final Set<VolumeStatus> FREE = Set.of(VolumeStatus.AVAILABLE, VolumeStatus.DOWNLOADING);
    private static final Set<VolumeStatus> TAKEN = Set.of(
            VolumeStatus.RESERVED,
            VolumeStatus.ATTACHING,
            VolumeStatus.IN_USE,
            VolumeStatus.DETACHING,
            VolumeStatus.AVAILABLE);

    /** What counts, the strongest first; failed ones do not. */
    private static final List<Map.Entry<AttachStatus, VolumeStatus>> STRENGTH = List.of(
            Map.entry(AttachStatus.ATTACHED, VolumeStatus.IN_USE),
            Map.entry(AttachStatus.ATTACHING, VolumeStatus.ATTACHING),
            Map.entry(AttachStatus.DETACHING, VolumeStatus.DETACHING),
            Map.entry(AttachStatus.RESERVED, VolumeStatus.RESERVED));

    private AttachRules() {}

    /** Demands that one more server may have the volume. @throws MullionException {@code INVALID_INPUT}, as Cinder and Nova answer 400 */
    static void demandFree(Volume volume, Collection<Attachment> present, Optional<UUID> server) {
        boolean free = FREE.contains(volume.status())
                || (volume.traits().multiattach()
                        && (volume.status() == VolumeStatus.IN_USE
                                || volume.status() == VolumeStatus.RESERVED
                                || volume.status() == VolumeStatus.ATTACHING));
        if (!free) {
            throw MullionException.invalid("Invalid volume: Volume " + volume.id() + " status must be available or"
                    + (volume.traits().multiattach() ? " in-use or" : "")
                    + " downloading to reserve, but the current status is "
                    + volume.status().shown() + ".");
        }
        if (server.isPresent()
                && present.stream().anyMatch(each -> each.server().equals(server))) {
            throw MullionException.invalid(
                    "Invalid volume: Volume " + volume.id() + " is already attached to server " + server.get() + ".");
        }
    }

    /**
     * As {@link #demandFree}, but a server that has the volume may reserve it once more, as Nova does for the target of a
     * move.
     */
    static void demandFreeOrOwn(Volume volume, Collection<Attachment> present, Optional<UUID> server) {
        boolean own = server.isPresent()
                && (volume.status() == VolumeStatus.IN_USE || volume.status() == VolumeStatus.RESERVED)
                && present.stream().anyMatch(each -> each.server().equals(server));
        if (!own) {
            demandFree(volume, present, server);
        }
    }

    /** Gives the volume the status that follows from its attachments; one that is busy with other work keeps its own. */
    static void settle(Handle handle, VolumeStore volumes, Volume volume, List<Attachment> attachments, Instant now) {
        Optional<Map.Entry<AttachStatus, VolumeStatus>> strongest = STRENGTH.stream()
                .filter(each -> attachments.stream().anyMatch(attachment -> attachment.status() == each.getKey()))
                .findFirst();
        VolumeStatus wanted = strongest.map(Map.Entry::getValue).orElse(VolumeStatus.AVAILABLE);
        AttachStatus attached = strongest
                .map(Map.Entry::getKey)
                .map(status -> status == AttachStatus.DETACHING ? AttachStatus.ATTACHED : status)
                .orElse(AttachStatus.DETACHED);
        VolumeStatus status = TAKEN.contains(volume.status()) || volume.status() == VolumeStatus.DOWNLOADING
                ? wanted
                : volume.status();
        volumes.setAttached(handle, volume.id(), status, attached, now);
    }
}
