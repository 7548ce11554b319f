package io.mullion.cinder.svc.vdisk;

import io.mullion.cinder.svc.pool.Pools;
import io.mullion.cinder.svc.rest.Change;
import io.mullion.cinder.svc.rest.Cmmvc;
import io.mullion.cinder.svc.rest.Command;
import io.mullion.cinder.svc.rest.Refusal;
import io.mullion.cinder.svc.rest.SvcArray;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.Optional;
import java.util.Set;

/** Makes, renames, grows and removes virtual disks; each can be repeated. */
public final class VdiskChanges {
    private final SvcArray array;
    private final Vdisks vdisks;
    private final Pools pools;

    /** On this array. */
    public VdiskChanges(SvcArray array, Vdisks vdisks, Pools pools) {
        this.array = array;
        this.vdisks = vdisks;
        this.pools = pools;
    }

    /**
     * Makes a disk, or finds the one that an earlier attempt made.
     *
     * @throws MullionException {@code DUPLICATE} when a disk of this name has another size
     */
    public Vdisk make(VdiskPlan plan) {
        Command mkvdisk = Command.of("mkvdisk")
                .with("name", plan.name())
                .with("mdiskgrp", plan.pool())
                .with("iogrp", pools.leastUsedIoGroup(plan.options().iogrps()))
                .with("size", plan.bytes())
                .with("unit", "b");
        Command whole = plan.options().addTo(mkvdisk, pools.reducesData(plan.pool()));
        array.change(Change.of(whole, () -> vdisks.named(plan.name()).isPresent()));
        Vdisk made = vdisks.named(plan.name()).orElseThrow(() -> vanished(plan.name()));
        if (made.bytes() != plan.bytes()) {
            throw new MullionException(
                    ErrorCode.DUPLICATE,
                    "array %s has a volume '%s' of %d bytes already; %d were asked for"
                            .formatted(array.name(), plan.name(), made.bytes(), plan.bytes()));
        }
        return made;
    }

    /** Gives a disk another name. */
    public Vdisk rename(Vdisk disk, String name) {
        Command chvdisk = Command.of("chvdisk").with("name", name).on(disk.name());
        array.change(Change.of(
                chvdisk,
                () -> vdisks.withUid(disk.uid())
                        .filter(now -> now.name().equals(name))
                        .isPresent()));
        return new Vdisk(name, disk.uid(), disk.bytes(), disk.pool(), disk.inMaps());
    }

    /** Adds bytes to a disk; empty when done, else why not. */
    public Optional<Refusal> grow(Vdisk disk, long toBytes) {
        Command expand = Command.of("expandvdisksize")
                .with("size", toBytes - disk.bytes())
                .with("unit", "b")
                .on(disk.name());
        return array.attempt(Change.of(
                expand,
                () -> vdisks.withUid(disk.uid())
                        .filter(now -> now.bytes() >= toBytes)
                        .isPresent()));
    }

    /**
     * Removes a disk that nobody uses; empty when it is gone, else why not. The array itself refuses while it is mapped
     * or in a FlashCopy map, also if that came to pass after we had looked.
     */
    public Optional<Refusal> remove(Vdisk disk) {
        Command rmvdisk = Command.of("rmvdisk").on(disk.name());
        Set<Cmmvc> gone = Set.of(Cmmvc.ABSENT_VOLUME);
        return array.attempt(
                Change.of(rmvdisk, () -> vdisks.withUid(disk.uid()).isEmpty()).quietOn(gone));
    }

    private MullionException vanished(String name) {
        return new MullionException(
                ErrorCode.ARRAY_REFUSED,
                "array %s made volume '%s' and does not show it".formatted(array.name(), name));
    }
}
