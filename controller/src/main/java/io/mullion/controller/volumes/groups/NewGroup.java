package io.mullion.controller.volumes.groups;

import io.mullion.controller.volumes.Volume.Label;
import io.mullion.controller.volumes.types.VolumeType;
import java.util.List;
import java.util.UUID;

/**
 * A group as it is asked for.
 *
 * @param groupType id of its group type
 * @param types what its volumes may be, at least one
 */
record NewGroup(Label label, UUID groupType, List<VolumeType> types) {
    NewGroup {
        types = List.copyOf(types);
    }
}
