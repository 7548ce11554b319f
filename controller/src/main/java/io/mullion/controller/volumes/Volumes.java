package io.mullion.controller.volumes;

import io.mullion.controller.identity.Caller;
import io.mullion.controller.volumes.VolumeSources.Source;
import io.mullion.controller.volumes.api.Ids;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.attachments.AttachStatus;
import io.mullion.controller.volumes.groups.GroupMembership;
import io.mullion.controller.volumes.quotas.Charge;
import io.mullion.controller.volumes.quotas.Quotas;
import io.mullion.controller.volumes.types.VolumeType;
import io.mullion.controller.volumes.types.VolumeTypes;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Volumes for the rest of the service. Everything here happens in the caller's transaction. */
public final class Volumes {
    private final VolumeStore store;
    private final VolumeSources sources;
    private final VolumeTypes types;
    private final GroupMembership groups;
    private final Quotas quotas;
    private final VolumeAccess access;
    private final Settings settings;

    @Inject
    Volumes(
            VolumeStore store,
            VolumeSources sources,
            VolumeTypes types,
            GroupMembership groups,
            Quotas quotas,
            VolumeAccess access,
            Settings settings) {
        this.store = store;
        this.sources = sources;
        this.types = types;
        this.groups = groups;
        this.quotas = quotas;
        this.access = access;
        this.settings = settings;
    }

    /** How the service behaves, and what time it is. */
    record Settings(VolumesConfig config, Clock clock) {
        @Inject
        Settings {}
    }

    /** A volume, whoever asks. */
    public Optional<Volume> find(Handle handle, UUID id) {
        return store.find(handle, id);
    }

    /** The volume that this caller may do something to. @throws MullionException {@code NOT_FOUND} */
    public Volume visible(Handle handle, Caller caller, String id) {
        return Ids.parse(id)
                .flatMap(uuid -> store.find(handle, uuid))
                .filter(volume -> access.allows(caller, "volume:get", volume.owner()))
                .orElseThrow(() -> absent(id));
    }

    /**
     * Records a volume in status {@code creating} and takes its quota. It is not made yet.
     *
     * @param anyProject whether what it is made from may be another project's
     * @throws MullionException {@code NOT_FOUND, INVALID_INPUT, OVER_QUOTA}
     */
    Volume record(Handle handle, NewVolume wish, boolean anyProject) {
        String project = wish.owner().projectId();
        Optional<Source> source = sources.find(handle, wish.origin(), project, anyProject);
        int size = size(wish, source);
        Optional<VolumeType> type = wish.type()
                .or(() -> source.flatMap(Source::type).flatMap(id -> types.find(handle, id)))
                .or(() -> types.defaultFor(handle, project));
        wish.group().ifPresent(group -> groups.checkNewMember(handle, group, wish.owner(), wish.type()));
        quotas.checkSize(handle, project, size);
        quotas.take(handle, project, Charge.volume(type.map(VolumeType::id), size));
        Volume volume = volume(wish, size, type);
        store.insert(handle, volume);
        return volume;
    }

    private Volume volume(NewVolume wish, int size, Optional<VolumeType> type) {
        var now = WireTime.now(settings.clock());
        return new Volume(
                wish.id(),
                wish.owner(),
                wish.label(),
                size,
                new Volume.State(VolumeStatus.CREATING, AttachStatus.DETACHED, Optional.empty(), now),
                type.map(VolumeType::id),
                settings.config().zone(),
                new Volume.Traits(
                        false,
                        type.map(VolumeType::multiattach).orElse(false),
                        Optional.empty(),
                        Optional.empty(),
                        true),
                wish.metadata(),
                Map.of(),
                wish.origin(),
                wish.group(),
                Volume.Place.NOWHERE,
                now,
                Optional.empty());
    }

    private static int size(NewVolume wish, Optional<Source> source) {
        int least = source.map(Source::sizeGib).orElse(1);
        int size = wish.sizeGib().orElse(least);
        if (size < least) {
            throw MullionException.invalid("Invalid input received: Volume size " + size
                    + "GB cannot be smaller than the " + least + "GB of what it is made from.");
        }
        return size;
    }

    /** The refusal for a volume that is not there. */
    static MullionException absent(String id) {
        return MullionException.notFound("Volume " + id + " could not be found.");
    }
}
