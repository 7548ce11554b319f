package io.mullion.cinder.svc.removal;

import io.mullion.cinder.svc.flashcopy.FlashGroups;
import io.mullion.cinder.svc.flashcopy.FlashMap;
import io.mullion.cinder.svc.flashcopy.FlashMaps;
import io.mullion.cinder.svc.vdisk.Vdisk;
import io.mullion.cinder.time.Polls;
import io.mullion.spi.error.MullionException;
import java.time.Duration;
import java.util.List;

/**
 * Gets a disk out of all its FlashCopy maps. Disks that depend on it come first: its own maps as a target are touched
 * only when no map has it as source any more. Maps that Mullion did not make are left alone, and then the disk stays.
 */
public final class MapRelease {
    private static final int INDEPENDENT_RATE = 50;

    private final FlashMaps maps;
    private final FlashGroups groups;
    private final Polls polls;
    private final Duration limit;

    /** @param limit how long to wait for copies that are running */
    public MapRelease(FlashMaps maps, FlashGroups groups, Polls polls, Duration limit) {
        this.maps = maps;
        this.groups = groups;
        this.polls = polls;
        this.limit = limit;
    }

    /**
     * Returns when the disk is in no map.
     *
     * @throws MullionException {@code STATE_CONFLICT} naming the maps, when one is not ours or the time is up; what was
     *     begun goes on, so that a later call finds less to do
     */
    public void release(Vdisk disk) {
        Polls.Poll poll = polls.upTo(limit);
        List<FlashMap> left = maps.of(disk);
        while (!left.isEmpty()) {
            refuseForeign(disk, left);
            step(disk, left);
            if (!poll.again()) {
                throw MullionException.stateConflict("volume %s is still in FlashCopy maps after %d s: %s"
                        .formatted(disk.name(), limit.toSeconds(), left));
            }
            left = maps.of(disk);
        }
    }

    private static void refuseForeign(Vdisk disk, List<FlashMap> all) {
        List<FlashMap> foreign =
                all.stream().filter(map -> !FlashMap.isOurs(map.name())).toList();
        if (!foreign.isEmpty()) {
            throw MullionException.stateConflict(
                    "volume %s is in FlashCopy maps that are not Mullion's: %s".formatted(disk.name(), foreign));
        }
    }

    private void step(Vdisk disk, List<FlashMap> all) {
        List<FlashMap> dependent = all.stream().filter(map -> map.isOf(disk)).toList();
        for (FlashMap map : dependent.isEmpty() ? all : dependent) {
            if (!map.group().isEmpty()) {
                dissolve(map);
            } else {
                act(
                        map,
                        map.isOf(disk)
                                ? MapExit.ofSource(map.state(), map.isSnapshot())
                                : MapExit.ofTarget(map.state()));
            }
        }
    }

    /** Members obey only their group; without it they stand alone. */
    private void dissolve(FlashMap map) {
        if (!FlashMap.isOurs(map.group())) {
            throw MullionException.stateConflict(
                    "FlashCopy map %s is in group %s, which is not Mullion's".formatted(map, map.group()));
        }
        // refused while the group is preparing or stopping: the next look decides
        var unused = groups.remove(map.group());
    }

    private void act(FlashMap map, MapExit exit) {
        switch (exit) {
            case WAIT -> {}
            case STOP -> maps.stop(map);
            case REMOVE -> maps.remove(map);
            case MAKE_INDEPENDENT -> maps.makeIndependent(map, INDEPENDENT_RATE);
        }
    }
}
