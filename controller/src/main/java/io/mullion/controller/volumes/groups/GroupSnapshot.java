package io.mullion.controller.volumes.groups;

import io.mullion.controller.volumes.Volume.Label;
import io.mullion.controller.volumes.api.Owner;
import java.time.Instant;
import java.util.UUID;

/**
 * The volumes of a group as they were at one instant.
 *
 * @param group the group it is of
 * @param groupType the group's type
 */
public record GroupSnapshot(
        UUID id, Owner owner, UUID group, Label label, GroupStatus status, UUID groupType, Instant createdAt) {
    /** Whether the older API shows it, as a cgsnapshot. */
    boolean consistency() {
        return groupType.equals(Group.CONSISTENCY);
    }
}
