package io.mullion.cinder.svc.copy;

import io.mullion.cinder.svc.flashcopy.FlashMaps;
import io.mullion.cinder.svc.flashcopy.FlashStart;
import io.mullion.cinder.svc.vdisk.Vdisk;

/**
 * Copies one disk: target, map, start, final name. Can be cut off anywhere and called again; a call that fails takes
 * back what there is.
 */
public final class SingleCopy {
    private final CopyTargets targets;
    private final FlashMaps maps;
    private final FlashStart start;

    SingleCopy(CopyTargets targets, FlashMaps maps, FlashStart start) {
        this.targets = targets;
        this.maps = maps;
        this.start = start;
    }

    /** The finished copy. */
    public Vdisk make(CopyOrder order) {
        return targets.finished(order).orElseGet(() -> build(order));
    }

    private Vdisk build(CopyOrder order) {
        try {
            Vdisk target = targets.make(order);
            maps.make(order.map(""));
            start.map(order.mapName());
            return targets.finish(order, target);
        } catch (RuntimeException failure) {
            Leftovers.of(failure).remove("volume " + order.buildingName(), () -> targets.scrap(order));
            throw failure;
        }
    }
}
