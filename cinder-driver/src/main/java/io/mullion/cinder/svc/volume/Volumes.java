package io.mullion.cinder.svc.volume;

import io.mullion.cinder.svc.copy.CopyOrder;
import io.mullion.cinder.svc.copy.SingleCopy;
import io.mullion.cinder.svc.flashcopy.MapPlan;
import io.mullion.cinder.svc.removal.DiskRemoval;
import io.mullion.cinder.svc.vdisk.Vdisk;
import io.mullion.cinder.svc.vdisk.VdiskChanges;
import io.mullion.cinder.svc.vdisk.VdiskName;
import io.mullion.cinder.svc.vdisk.VdiskOptions;
import io.mullion.cinder.svc.vdisk.VdiskPlan;
import io.mullion.cinder.svc.vdisk.Vdisks;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.VolumeHandle;
import io.mullion.spi.volume.VolumeSpec;
import java.util.Optional;
import java.util.UUID;

/** Volumes of one array. */
public final class Volumes {
    private final Vdisks vdisks;
    private final VdiskChanges changes;
    private final SingleCopy copies;
    private final Growth growth;
    private final DiskRemoval removal;

    /** On the array of these. */
    public Volumes(Vdisks vdisks, VdiskChanges changes, SingleCopy copies, Growth growth, DiskRemoval removal) {
        this.vdisks = vdisks;
        this.changes = changes;
        this.copies = copies;
        this.growth = growth;
        this.removal = removal;
    }

    /** An empty volume. */
    public VolumeHandle create(VolumeSpec spec) {
        VdiskOptions options = VdiskOptions.parse(spec.options());
        Vdisk made = changes.make(new VdiskPlan(
                VdiskName.volume(spec.name(), spec.id()), spec.pool(), VdiskPlan.gib(spec.sizeGib()), options));
        return handle(spec.id(), made);
    }

    /** A volume with the content of a disk; made as large as that and grown afterwards. */
    public VolumeHandle copy(VolumeSpec spec, VolumeHandle source) {
        VdiskOptions options = VdiskOptions.parse(spec.options());
        Vdisk from = vdisks.require(source);
        long bytes = VdiskPlan.gib(spec.sizeGib());
        if (bytes < from.bytes()) {
            throw MullionException.invalid("size %d GiB is smaller than the source %s of %d bytes"
                    .formatted(spec.sizeGib(), from.name(), from.bytes()));
        }
        String name = VdiskName.volume(spec.name(), spec.id());
        MapPlan.Rates rates = MapPlan.Rates.clone(options.copyRate(), options.cleanRate());
        Vdisk made = copies.make(new CopyOrder(spec.id(), name, from, spec.pool(), options, rates));
        VolumeHandle handle = handle(spec.id(), made);
        if (made.bytes() < bytes) {
            growth.growTo(handle, bytes);
        }
        return handle;
    }

    /** The volume as the array shows it; empty when it is gone. */
    public Optional<VolumeHandle> find(VolumeHandle volume) {
        return vdisks.find(volume).map(disk -> handle(volume.id(), disk));
    }

    /** What was made for an id of a volume or a snapshot, finished or not. */
    public Optional<VolumeHandle> lookUp(UUID id) {
        return vdisks.of(id).map(disk -> handle(id, disk));
    }

    /** Removes a volume, a snapshot, or what there is of an unfinished one. */
    public void delete(VolumeHandle volume) {
        vdisks.find(volume).ifPresent(removal::remove);
    }

    /** Makes a volume larger. */
    public void extend(VolumeHandle volume, int sizeGib) {
        growth.growTo(volume, VdiskPlan.gib(sizeGib));
    }

    private static VolumeHandle handle(UUID id, Vdisk disk) {
        return new VolumeHandle(id, disk.name(), disk.uid());
    }
}
