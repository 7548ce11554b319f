package io.mullion.cinder.svc.volume;

import io.mullion.cinder.svc.flashcopy.FlashMap;
import io.mullion.cinder.svc.flashcopy.FlashMaps;
import io.mullion.cinder.svc.rest.Cmmvc;
import io.mullion.cinder.svc.rest.Refusal;
import io.mullion.cinder.svc.vdisk.Vdisk;
import io.mullion.cinder.svc.vdisk.VdiskChanges;
import io.mullion.cinder.svc.vdisk.Vdisks;
import io.mullion.cinder.time.Polls;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.VolumeHandle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes volumes larger. The array wants an increment, so the present size is read from the array each time: a recorded
 * one may be wrong, and a repeated call must not grow twice.
 */
public final class Growth {
    private final Vdisks vdisks;
    private final VdiskChanges changes;
    private final FlashMaps maps;
    private final Polls polls;
    private final Duration limit;

    /** @param limit how long to wait for formatting and for copies of ours that are running */
    public Growth(Vdisks vdisks, VdiskChanges changes, FlashMaps maps, Polls polls, Duration limit) {
        this.vdisks = vdisks;
        this.changes = changes;
        this.maps = maps;
        this.polls = polls;
        this.limit = limit;
    }

    /**
     * Returns when the volume has this size.
     *
     * @throws MullionException {@code INVALID_INPUT} when it is larger already, {@code STATE_CONFLICT} when it has
     *     snapshots or the copies take too long
     */
    void growTo(VolumeHandle volume, long bytes) {
        Polls.Poll poll = polls.upTo(limit);
        Optional<Refusal> refusal;
        do {
            Vdisk disk = vdisks.require(volume);
            refusal = grow(disk, bytes);
            if (refusal.isEmpty()) {
                return;
            }
            refuseUnlessItPasses(disk, refusal.get());
        } while (poll.again());
        throw MullionException.stateConflict("volume %s could not be extended within %d s: %s"
                .formatted(
                        volume.backendName(), limit.toSeconds(), refusal.get().text()));
    }

    private Optional<Refusal> grow(Vdisk disk, long bytes) {
        if (disk.bytes() > bytes) {
            throw MullionException.invalid("volume %s has %d bytes already, more than the new size of %d"
                    .formatted(disk.name(), disk.bytes(), bytes));
        }
        return disk.bytes() == bytes ? Optional.empty() : changes.grow(disk, bytes);
    }

    private void refuseUnlessItPasses(Vdisk disk, Refusal refusal) {
        if (refusal.code().equals(Cmmvc.FORMATTING)) {
            return;
        }
        List<FlashMap> all = maps.of(disk);
        if (all.isEmpty()) {
            throw refusal.failure();
        }
        List<FlashMap> lasting = all.stream()
                .filter(map -> map.isSnapshot() || !FlashMap.isOurs(map.name()))
                .toList();
        if (!lasting.isEmpty()) {
            throw MullionException.stateConflict("volume %s cannot be extended while it is in FlashCopy maps %s: %s"
                    .formatted(disk.name(), lasting, refusal.text()));
        }
    }
}
