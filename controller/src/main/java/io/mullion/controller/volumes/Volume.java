package io.mullion.controller.volumes;

import io.mullion.controller.volumes.api.Owner;
import io.mullion.controller.volumes.attachments.AttachStatus;
import io.mullion.spi.volume.VolumeHandle;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A volume.
 *
 * @param sizeGib 1 or more; 0 while an existing one is being taken over
 * @param type id of its volume type
 * @param group the group or consistency group it is in
 * @param metadata what users keep with it, sorted by key
 * @param imageMetadata what the image it was made from says of itself
 * @param place where it lies; without back end until a pool was chosen
 */
public record Volume(
        UUID id,
        Owner owner,
        Label label,
        int sizeGib,
        State state,
        Optional<UUID> type,
        String zone,
        Traits traits,
        Map<String, String> metadata,
        Map<String, String> imageMetadata,
        Origin origin,
        Optional<UUID> group,
        Place place,
        Instant createdAt,
        Optional<Instant> updatedAt) {
    public Volume {
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
        imageMetadata = Collections.unmodifiableMap(new TreeMap<>(imageMetadata));
    }

    /** What people call it. */
    public record Label(Optional<String> name, Optional<String> description) {}

    /**
     * Where it is in its life.
     *
     * @param migration word of a move between back ends, {@code none} being empty
     * @param since when the status became what it is
     */
    public record State(VolumeStatus status, AttachStatus attachStatus, Optional<String> migration, Instant since) {}

    /**
     * What it can.
     *
     * @param multiattach several servers may have it at once
     * @param readonly set by users; empty if never set
     * @param attachedMode {@code rw} or {@code ro} while attached by the older API
     * @param consumesQuota whether it counts
     */
    public record Traits(
            boolean bootable,
            boolean multiattach,
            Optional<Boolean> readonly,
            Optional<String> attachedMode,
            boolean consumesQuota) {}

    /** What it was made from; all may be gone by now. */
    public record Origin(Optional<UUID> snapshot, Optional<UUID> source, Optional<UUID> image) {
        /** Made from nothing. */
        public static final Origin NONE = new Origin(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Where it lies.
     *
     * @param name its name on the back end
     * @param uniqueId its identity on the back end
     */
    public record Place(
            Optional<String> backend, Optional<String> pool, Optional<String> name, Optional<String> uniqueId) {
        /** Nowhere yet. */
        public static final Place NOWHERE =
                new Place(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** How its driver finds it; empty until the back end has made it. */
    public Optional<VolumeHandle> handle() {
        return place.uniqueId()
                .map(uniqueId -> new VolumeHandle(id, place.name().orElse(""), uniqueId));
    }

    /** Its status. */
    public VolumeStatus status() {
        return state.status();
    }

    /** Its name, or an empty text. */
    public String name() {
        return label.name().orElse("");
    }
}
