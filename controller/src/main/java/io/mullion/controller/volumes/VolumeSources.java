package io.mullion.controller.volumes;

import io.mullion.controller.database.Database;
import io.mullion.controller.volumes.ImageSource.ImageDisk;
import io.mullion.controller.volumes.backends.VolumeBackends;
import io.mullion.controller.volumes.snapshots.Snapshot;
import io.mullion.controller.volumes.snapshots.SnapshotStore;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.ExistingVolumes.Found;
import io.mullion.spi.volume.VolumeHandle;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What volumes are made from: where it lies, and what the new volume inherits. */
final class VolumeSources {
    private final VolumeStore volumes;
    private final SnapshotStore snapshots;
    private final ImageSource images;
    private final VolumeBackends backends;
    private final Database database;

    @Inject
    VolumeSources(
            VolumeStore volumes,
            SnapshotStore snapshots,
            ImageSource images,
            VolumeBackends backends,
            Database database) {
        this.volumes = volumes;
        this.snapshots = snapshots;
        this.images = images;
        this.backends = backends;
        this.database = database;
    }

    /**
     * A source as a new volume sees it.
     *
     * @param sizeGib smallest new volume
     * @param backend the back end that the new volume must be on
     * @param pool the source's own pool, where it is known
     * @param image what the source's image says of itself
     */
    record Source(
            int sizeGib,
            String backend,
            Optional<String> pool,
            Optional<UUID> type,
            boolean bootable,
            Map<String, String> image) {}

    /**
     * The source, if there is one.
     *
     * @param anyProject whether it may be another project's
     * @throws MullionException {@code NOT_FOUND}, or {@code INVALID_INPUT} if it cannot be copied now
     */
    Optional<Source> find(Handle handle, Volume.Origin origin, String project, boolean anyProject) {
        if (origin.snapshot().isPresent()) {
            return Optional.of(snapshot(handle, origin.snapshot().get(), project, anyProject));
        }
        if (origin.source().isPresent()) {
            Volume source = volume(handle, origin.source().get(), project, anyProject);
            return Optional.of(source(source, source.sizeGib()));
        }
        return origin.image().map(id -> image(images.bootDisk(handle, id, project)));
    }

    /** The source as its driver finds it. */
    Optional<VolumeHandle> handle(Volume wanted) {
        Volume.Origin origin = wanted.origin();
        if (origin.snapshot().isPresent()) {
            UUID id = origin.snapshot().get();
            return Optional.of(database.read(handle -> snapshots.find(handle, id))
                    .flatMap(Snapshot::handle)
                    .orElseThrow(() -> absent("Snapshot", id)));
        }
        if (origin.source().isPresent()) {
            UUID id = origin.source().get();
            return Optional.of(database.read(handle -> volumes.find(handle, id))
                    .flatMap(Volume::handle)
                    .orElseThrow(() -> absent("Volume", id)));
        }
        return origin.image()
                .map(id -> disk(
                        id,
                        database.read(handle ->
                                images.bootDisk(handle, id, wanted.owner().projectId()))));
    }

    private Source snapshot(Handle handle, UUID id, String project, boolean anyProject) {
        Snapshot snapshot = snapshots
                .find(handle, id)
                .filter(found -> anyProject || found.owner().projectId().equals(project))
                .orElseThrow(() -> absent("Snapshot", id));
        if (!snapshot.usable()) {
            throw MullionException.invalid(
                    "Invalid snapshot: Originating snapshot status must be one of 'available' values");
        }
        Volume of = volumes.find(handle, snapshot.volume()).orElseThrow(() -> absent("Volume", snapshot.volume()));
        return source(of, snapshot.sizeGib());
    }

    private Volume volume(Handle handle, UUID id, String project, boolean anyProject) {
        Volume volume = volumes.find(handle, id)
                .filter(found -> anyProject || found.owner().projectId().equals(project))
                .orElseThrow(() -> absent("Volume", id));
        if (volume.status() != VolumeStatus.AVAILABLE && volume.status() != VolumeStatus.IN_USE) {
            throw MullionException.invalid("Invalid volume: Unable to create a volume from an originating source volume"
                    + " when its status is not one of ('available', 'in-use') values");
        }
        return volume;
    }

    private static Source source(Volume volume, int sizeGib) {
        return new Source(
                sizeGib,
                volume.place().backend().orElse(""),
                volume.place().pool(),
                volume.type(),
                volume.traits().bootable(),
                volume.imageMetadata());
    }

    private static Source image(ImageDisk disk) {
        return new Source(disk.sizeGib(), disk.backend(), Optional.empty(), Optional.empty(), true, disk.metadata());
    }

    private VolumeHandle disk(UUID image, ImageDisk disk) {
        String uniqueId = disk.uniqueId()
                .or(() -> backends.driver(disk.backend())
                        .existing()
                        .flatMap(existing -> existing.list().stream()
                                .filter(found -> found.name().equals(disk.volumeName()))
                                .map(Found::uniqueId)
                                .findFirst()))
                .orElseThrow(() -> MullionException.notFound("The back end " + disk.backend() + " has no volume "
                        + disk.volumeName() + ", the disk of image " + image + "."));
        return new VolumeHandle(image, disk.volumeName(), uniqueId);
    }

    private static MullionException absent(String kind, UUID id) {
        return MullionException.notFound(kind + " " + id + " could not be found.");
    }
}
