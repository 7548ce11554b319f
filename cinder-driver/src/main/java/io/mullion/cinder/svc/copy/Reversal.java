package io.mullion.cinder.svc.copy;

import io.mullion.cinder.svc.flashcopy.FlashMap;
import io.mullion.cinder.svc.flashcopy.FlashMaps;
import io.mullion.cinder.svc.flashcopy.FlashStart;
import io.mullion.cinder.svc.flashcopy.MapPlan;
import io.mullion.cinder.svc.vdisk.Vdisk;
import io.mullion.cinder.time.Polls;
import io.mullion.spi.error.MullionException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a disk back to one of its snapshots: a map the other way round, started although the disk has snapshots. The
 * disk shows the old content at once, the copying goes on behind and its map disappears.
 */
public final class Reversal {
    private static final MapPlan.Rates RATES = MapPlan.Rates.clone(100, 50);

    private final FlashMaps maps;
    private final FlashStart start;
    private final Polls polls;
    private final Duration limit;

    /** @param limit how long to wait for an earlier reversal of the same disk */
    public Reversal(FlashMaps maps, FlashStart start, Polls polls, Duration limit) {
        this.maps = maps;
        this.start = start;
        this.polls = polls;
        this.limit = limit;
    }

    /**
     * Returns when the disk shows the snapshot's content.
     *
     * @param id of the volume
     */
    public void revert(UUID id, Vdisk disk, Vdisk snapshot) {
        if (disk.bytes() != snapshot.bytes()) {
            throw MullionException.stateConflict("volume %s has %d bytes and its snapshot %s has %d"
                    .formatted(disk.name(), disk.bytes(), snapshot.name(), snapshot.bytes()));
        }
        String map = FlashMap.reversalNameFor(id);
        awaitOther(map, snapshot);
        maps.make(new MapPlan(map, snapshot.name(), disk.name(), "", RATES));
        start.restoring(map);
    }

    private void awaitOther(String name, Vdisk snapshot) {
        Polls.Poll poll = polls.upTo(limit);
        Optional<FlashMap> other = other(name, snapshot);
        while (other.isPresent()) {
            if (!poll.again()) {
                throw MullionException.stateConflict(
                        "the volume is still being taken back to another snapshot: " + other.get());
            }
            other = other(name, snapshot);
        }
    }

    private Optional<FlashMap> other(String name, Vdisk snapshot) {
        return maps.named(name).filter(map -> !map.isOf(snapshot));
    }
}
