package io.mullion.cinder.svc.volume;

import io.mullion.cinder.svc.copy.Copies;
import io.mullion.cinder.svc.copy.CopyOrder;
import io.mullion.cinder.svc.copy.Reversal;
import io.mullion.cinder.svc.flashcopy.MapPlan;
import io.mullion.cinder.svc.removal.DiskRemoval;
import io.mullion.cinder.svc.vdisk.Vdisk;
import io.mullion.cinder.svc.vdisk.VdiskName;
import io.mullion.cinder.svc.vdisk.VdiskOptions;
import io.mullion.cinder.svc.vdisk.Vdisks;
import io.mullion.spi.volume.Snapshots;
import io.mullion.spi.volume.VolumeHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Snapshots: thin copies in the pool of their source, with a FlashCopy map that never copies in the background. */
public final class SvcSnapshots implements Snapshots, Snapshots.Consistent, Snapshots.Reverting {
    private final Vdisks vdisks;
    private final Copies copies;
    private final Reversal reversal;
    private final DiskRemoval removal;

    /** On the array of these. */
    public SvcSnapshots(Vdisks vdisks, Copies copies, Reversal reversal, DiskRemoval removal) {
        this.vdisks = vdisks;
        this.copies = copies;
        this.reversal = reversal;
        this.removal = removal;
    }

    @Override
    public VolumeHandle create(SnapshotSpec spec) {
        return handle(spec, copies.single().make(order(spec)));
    }

    @Override
    public void delete(VolumeHandle snapshot) {
        vdisks.find(snapshot).ifPresent(removal::remove);
        if (VdiskName.isUnfinished(snapshot.backendName())) {
            copies.group().sweep();
        }
    }

    @Override
    public Optional<Consistent> consistent() {
        return Optional.of(this);
    }

    @Override
    public Optional<Reverting> reverting() {
        return Optional.of(this);
    }

    @Override
    public void revert(VolumeHandle volume, VolumeHandle snapshot) {
        Vdisk disk = vdisks.require(volume);
        removal.refuseMapped(disk);
        reversal.revert(volume.id(), disk, vdisks.require(snapshot));
    }

    @Override
    public List<VolumeHandle> create(UUID group, List<SnapshotSpec> members) {
        List<Vdisk> made =
                copies.group().make(group, members.stream().map(this::order).toList());
        List<VolumeHandle> handles = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            handles.add(handle(members.get(i), made.get(i)));
        }
        return handles;
    }

    private CopyOrder order(SnapshotSpec spec) {
        Vdisk source = vdisks.require(spec.source());
        return new CopyOrder(
                spec.id(),
                VdiskName.snapshot(spec.name(), spec.id()),
                source,
                vdisks.poolOf(source),
                VdiskOptions.defaults(),
                MapPlan.Rates.snapshot());
    }

    private static VolumeHandle handle(SnapshotSpec spec, Vdisk disk) {
        return new VolumeHandle(spec.id(), disk.name(), disk.uid());
    }
}
