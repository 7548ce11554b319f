package io.mullion.controller.volumes.snapshots;

import io.mullion.controller.volumes.Volume.Label;
import io.mullion.controller.volumes.api.Owner;
import io.mullion.spi.volume.VolumeHandle;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A volume as it was at one instant.
 *
 * @param volume the volume it is of
 * @param sizeGib the volume's size at that instant
 * @param metadata what users keep with it, sorted by key
 * @param type id of the volume's type, which quotas count by
 * @param group the group snapshot it is in
 * @param place how the back end knows it; empty until it is made
 */
public record Snapshot(
        UUID id,
        Owner owner,
        UUID volume,
        Label label,
        int sizeGib,
        SnapshotStatus status,
        Map<String, String> metadata,
        Optional<UUID> type,
        Optional<UUID> group,
        Place place,
        boolean consumesQuota,
        Instant createdAt,
        Optional<Instant> updatedAt) {
    /** How the back end knows it. */
    public record Place(Optional<String> name, Optional<String> uniqueId) {
        /** Nowhere yet. */
        public static final Place NOWHERE = new Place(Optional.empty(), Optional.empty());
    }

    public Snapshot {
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
    }

    /** How its driver finds it; empty until the back end has made it. */
    public Optional<VolumeHandle> handle() {
        return place.uniqueId()
                .map(uniqueId -> new VolumeHandle(id, place.name().orElse(""), uniqueId));
    }

    /** Whether volumes can be made from it. */
    public boolean usable() {
        return status == SnapshotStatus.AVAILABLE;
    }

    /** How much of it is made, as Cinder writes it. */
    public String progress() {
        return status == SnapshotStatus.CREATING ? "0%" : "100%";
    }
}
