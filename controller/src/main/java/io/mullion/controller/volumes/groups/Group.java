package io.mullion.controller.volumes.groups;

import io.mullion.controller.volumes.Volume.Label;
import io.mullion.controller.volumes.api.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Volumes that are snapshot together.
 *
 * @param groupType id of its group type, which makes it a consistency group or another group
 * @param types ids of the volume types that its volumes may have
 * @param backend the back end that all its volumes are on; empty until one was chosen
 * @param origin what it was made from
 */
public record Group(
        UUID id,
        Owner owner,
        Label label,
        GroupStatus status,
        String zone,
        UUID groupType,
        List<UUID> types,
        Optional<String> backend,
        Origin origin,
        Instant createdAt) {
    /** Group type of consistency groups; cinder reserves its name, {@code default_cgsnapshot_type}. */
    public static final UUID CONSISTENCY = UUID.fromString("00000000-0000-4000-8000-00000000c601");

    /** What a group was made from: a group snapshot, another group, or nothing. */
    public record Origin(Optional<UUID> snapshot, Optional<UUID> group) {
        /** Made from nothing. */
        public static final Origin NONE = new Origin(Optional.empty(), Optional.empty());
    }

    public Group {
        types = List.copyOf(types);
    }

    /** Whether it is a consistency group, which the older API shows. */
    public boolean consistency() {
        return groupType.equals(CONSISTENCY);
    }
}
