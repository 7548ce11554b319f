package io.mullion.controller.volumes;

import io.mullion.controller.database.Database;
import io.mullion.controller.volumes.api.Ids;
import io.mullion.controller.volumes.api.Owner;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.types.VolumeType;
import io.mullion.controller.volumes.types.VolumeTypes;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Volumes that a server's own work makes and removes: {@link #record} in the transaction that accepts the work, {@link #make}
 * and {@link #remove} as steps of it. All of them can be repeated.
 */
public final class BootVolumes {
    private final Volumes volumes;
    private final VolumeStore store;
    private final VolumeTypes types;
    private final VolumeBirth birth;
    private final VolumeRemoval removal;
    private final Times times;

    @Inject
    BootVolumes(
            Volumes volumes,
            VolumeStore store,
            VolumeTypes types,
            VolumeBirth birth,
            VolumeRemoval removal,
            Times times) {
        this.volumes = volumes;
        this.store = store;
        this.types = types;
        this.birth = birth;
        this.removal = removal;
        this.times = times;
    }

    /** Transactions and their time. */
    record Times(Database database, Clock clock) {
        @Inject
        Times {}
    }

    /**
     * A volume for a server.
     *
     * @param id that the volume gets; a second call with the same id finds the first one's volume
     * @param owner the server's
     * @param name shown to users; may be empty
     * @param sizeGib GiB; empty for the size of what it is made from
     * @param type name or id of its type; empty for the type of what it is made from, or the project's default
     * @param origin image, snapshot or volume that it is made from; {@link Volume.Origin#NONE} for an empty one
     */
    public record Wish(
            UUID id,
            Owner owner,
            String name,
            Optional<Integer> sizeGib,
            Optional<String> type,
            Volume.Origin origin) {}

    /**
     * Records a volume in status {@code creating} and takes its quota.
     *
     * @throws MullionException {@code NOT_FOUND, INVALID_INPUT, OVER_QUOTA}
     */
    public Volume record(Handle handle, Wish wish) {
        return store.find(handle, wish.id()).orElseGet(() -> {
            Optional<VolumeType> type = wish.type().map(name -> type(handle, wish.owner(), name));
            Optional<String> name = Optional.of(wish.name()).filter(text -> !text.isEmpty());
            return volumes.record(
                    handle,
                    new NewVolume(
                            wish.id(),
                            wish.owner(),
                            new Volume.Label(name, Optional.empty()),
                            wish.sizeGib(),
                            type,
                            wish.origin(),
                            Map.of(),
                            Optional.empty()),
                    false);
        });
    }

    /**
     * Makes the recorded volume and waits until it can be used. Must not be called in a transaction.
     *
     * @return the volume, {@code available}, or further on if it was made before
     * @throws MullionException {@code NO_VALID_POOL} or what the back end says; {@link #remove} makes all good
     */
    public Volume make(UUID id) {
        Volume volume = existing(id);
        if (volume.status() != VolumeStatus.CREATING) {
            return volume;
        }
        String unused = birth.place(id, Set.of());
        birth.make(id);
        birth.finish(id);
        return existing(id);
    }

    /** Takes back what {@link #make} did on the back end; the volume stays recorded, in status {@code creating}. */
    public void unmake(UUID id) {
        birth.unmake(id);
        times.database().useTransaction(handle -> {
            boolean unused = store.settle(
                    handle, id, VolumeStatus.AVAILABLE, VolumeStatus.CREATING, WireTime.now(times.clock()));
        });
    }

    /**
     * Removes a volume that nobody is attached to, wherever its making is, and gives its quota back. Quiet if it is gone. Must
     * not be called in a transaction.
     *
     * @throws MullionException {@code STATE_CONFLICT} if it is attached, has snapshots or is in a group
     */
    public void remove(UUID id) {
        boolean there = times.database().inTransaction(handle -> begin(handle, id));
        if (there) {
            removal.remove(id);
        }
    }

    private boolean begin(Handle handle, UUID id) {
        Optional<Volume> volume = store.lock(handle, id);
        if (volume.isPresent() && !store.change(handle, id, VolumeChange.FORCE_DELETE, WireTime.now(times.clock()))) {
            throw MullionException.stateConflict(Refusals.of(VolumeChange.FORCE_DELETE));
        }
        return volume.isPresent();
    }

    private VolumeType type(Handle handle, Owner owner, String nameOrId) {
        return Ids.parse(nameOrId)
                .flatMap(id -> types.find(handle, id))
                .or(() -> types.named(handle, nameOrId))
                .filter(type -> types.mayUse(handle, owner.projectId(), type))
                .orElseThrow(() -> MullionException.notFound("Volume type " + nameOrId + " could not be found."));
    }

    private Volume existing(UUID id) {
        return times.database().read(handle -> store.find(handle, id)).orElseThrow(() -> Volumes.absent(id + ""));
    }
}
