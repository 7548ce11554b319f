package io.mullion.cinder.svc.vdisk;

import io.mullion.cinder.svc.rest.Command;
import io.mullion.cinder.svc.rest.Row;
import io.mullion.cinder.svc.rest.SvcArray;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.VolumeHandle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Looks virtual disks up: by identity where it is known, by name where it is not. Never lists all of them, which arrays
 * with more than 2000 objects do not survive (reference/spectrum-virtualize.md §1).
 */
public final class Vdisks {
    private final SvcArray array;

    /** On this array. */
    public Vdisks(SvcArray array) {
        this.array = array;
    }

    /** The disk behind a handle: the one with its unique id, whatever its name is now. */
    public Optional<Vdisk> find(VolumeHandle volume) {
        return volume.uniqueId().isEmpty() ? Optional.empty() : withUid(volume.uniqueId());
    }

    /** The same, where it must be there. @throws MullionException {@code NOT_FOUND} */
    public Vdisk require(VolumeHandle volume) {
        return find(volume)
                .orElseThrow(() -> MullionException.notFound("array %s has no volume '%s' with the identity %s any more"
                        .formatted(array.name(), volume.backendName(), volume.uniqueId())));
    }

    /** The disk with this identity. */
    public Optional<Vdisk> withUid(String uid) {
        return filtered("vdisk_UID=" + uid)
                .filter(disk -> disk.uid().equals(uid))
                .findFirst();
    }

    /** The disk with this name. */
    public Optional<Vdisk> named(String name) {
        List<Row> rows = array.list(Command.of("lsvdisk").flag("bytes").on(name));
        return rows.isEmpty() ? Optional.empty() : Optional.of(Vdisk.ofDetail(rows));
    }

    /** Name of a disk's pool; of its primary copy's for a mirrored one. */
    public String poolOf(Vdisk disk) {
        return disk.isMirrored() ? named(disk.name()).orElse(disk).pool() : disk.pool();
    }

    /** The disk that we made for this id, finished or not. */
    public Optional<Vdisk> of(UUID id) {
        return filtered("name=" + VdiskName.anyOf(id))
                .filter(disk -> VdiskName.isOf(id, disk.name()))
                .findFirst();
    }

    /** All disks of copies that are not finished. */
    public List<Vdisk> unfinished() {
        return filtered("name=" + VdiskName.ANY_BUILDING).toList();
    }

    private Stream<Vdisk> filtered(String filter) {
        return array.list(Command.of("lsvdisk").flag("bytes").with("filtervalue", filter)).stream()
                .map(Vdisk::of);
    }
}
