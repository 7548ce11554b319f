package io.mullion.cinder.svc.copy;

import io.mullion.cinder.svc.flashcopy.FlashGroups;
import io.mullion.cinder.svc.flashcopy.FlashMaps;
import io.mullion.cinder.svc.flashcopy.FlashStart;
import io.mullion.cinder.svc.removal.DiskRemoval;
import io.mullion.cinder.svc.vdisk.VdiskChanges;
import io.mullion.cinder.svc.vdisk.Vdisks;

/**
 * The ways to copy.
 *
 * @param single one disk
 * @param group several disks at one instant
 */
public record Copies(SingleCopy single, GroupCopy group) {
    /** On the array of these. */
    public static Copies on(
            Vdisks vdisks,
            VdiskChanges changes,
            DiskRemoval removal,
            FlashMaps maps,
            FlashGroups groups,
            FlashStart start) {
        CopyTargets targets = new CopyTargets(vdisks, changes, removal);
        return new Copies(new SingleCopy(targets, maps, start), new GroupCopy(targets, maps, groups, start));
    }
}
