package io.mullion.controller.volumes.groups;

import io.mullion.controller.volumes.api.Owner;
import io.mullion.controller.volumes.types.VolumeType;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which volumes may be in a group. */
public final class GroupMembership {
    private final GroupStore store;

    @Inject
    GroupMembership(GroupStore store) {
        this.store = store;
    }

    /**
     * Demands that a new volume may be made in a group, and keeps the group as it is until the transaction ends.
     *
     * @param type as asked for: a volume in a group gets no default
     * @throws MullionException {@code NOT_FOUND}, or {@code INVALID_INPUT} saying what is missing
     */
    public void checkNewMember(Handle handle, UUID id, Owner owner, Optional<VolumeType> type) {
        Group group = store.lock(handle, id)
                .filter(found -> found.owner().projectId().equals(owner.projectId()))
                .orElseThrow(() -> MullionException.notFound("Group " + id + " could not be found."));
        VolumeType wanted = type.orElseThrow(() -> MullionException.invalid(
                "Invalid volume_type: volume_type must be provided when creating a volume in group " + id + "."));
        if (!group.types().contains(wanted.id())) {
            throw MullionException.invalid("Invalid volume_type provided: " + wanted.name()
                    + " (requested type must be supported by group " + id + ").");
        }
        if (group.status() != GroupStatus.AVAILABLE && group.status() != GroupStatus.CREATING) {
            throw MullionException.invalid("Invalid group: group " + id
                    + " must be available or creating to take a new volume, but it is "
                    + group.status().label() + ".");
        }
    }
}
