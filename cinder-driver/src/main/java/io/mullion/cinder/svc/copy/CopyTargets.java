package io.mullion.cinder.svc.copy;

import io.mullion.cinder.svc.removal.DiskRemoval;
import io.mullion.cinder.svc.vdisk.Vdisk;
import io.mullion.cinder.svc.vdisk.VdiskChanges;
import io.mullion.cinder.svc.vdisk.Vdisks;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The disks that copies go to, from the first piece to the finished name or back to nothing. */
final class CopyTargets {
    private final Vdisks vdisks;
    private final VdiskChanges changes;
    private final DiskRemoval removal;

    CopyTargets(Vdisks vdisks, VdiskChanges changes, DiskRemoval removal) {
        this.vdisks = vdisks;
        this.changes = changes;
        this.removal = removal;
    }

    Optional<Vdisk> finished(CopyOrder order) {
        return vdisks.named(order.name());
    }

    Optional<Vdisk> building(CopyOrder order) {
        return vdisks.named(order.buildingName());
    }

    /** Whether there is a target, finished or not. */
    boolean isThere(CopyOrder order) {
        return finished(order).or(() -> building(order)).isPresent();
    }

    /** Whether an unfinished target of any of these is there. */
    boolean anyBuilding(List<CopyOrder> orders) {
        List<String> names = vdisks.unfinished().stream().map(Vdisk::name).toList();
        return orders.stream().map(CopyOrder::buildingName).anyMatch(names::contains);
    }

    /** Makes the target, or takes the one that was left by work that was cut off, unless its source has grown since. */
    Vdisk make(CopyOrder order) {
        try {
            return changes.make(order.target());
        } catch (MullionException failure) {
            if (failure.code() != ErrorCode.DUPLICATE) {
                throw failure;
            }
            building(order).ifPresent(removal::remove);
            return changes.make(order.target());
        }
    }

    /** Gives the target its final name: from now on it counts. */
    Vdisk finish(CopyOrder order, Vdisk building) {
        return changes.rename(building, order.name());
    }

    /** Removes whatever there is of it. */
    void scrap(CopyOrder order) {
        Stream.of(building(order), finished(order)).flatMap(Optional::stream).forEach(removal::remove);
    }
}
