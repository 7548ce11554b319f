package io.mullion.cinder.svc.copy;

import io.mullion.cinder.svc.flashcopy.FlashMap;
import io.mullion.cinder.svc.flashcopy.MapPlan;
import io.mullion.cinder.svc.vdisk.Vdisk;
import io.mullion.cinder.svc.vdisk.VdiskName;
import io.mullion.cinder.svc.vdisk.VdiskOptions;
import io.mullion.cinder.svc.vdisk.VdiskPlan;
import java.util.UUID;

/**
 * A copy as it is wanted: exactly as large as its source.
 *
 * @param id of the volume or snapshot that it becomes
 * @param name of the finished copy on the array
 * @param source what to copy
 * @param pool where to put it
 * @param options how to lay it out
 * @param rates how the background copy runs
 */
public record CopyOrder(UUID id, String name, Vdisk source, String pool, VdiskOptions options, MapPlan.Rates rates) {

    /** The name it has until its content is certain. */
    String buildingName() {
        return VdiskName.building(id);
    }

    String mapName() {
        return FlashMap.nameFor(id);
    }

    VdiskPlan target() {
        return new VdiskPlan(buildingName(), pool, source.bytes(), options);
    }

    MapPlan map(String group) {
        return new MapPlan(mapName(), source.name(), buildingName(), group, rates);
    }
}
