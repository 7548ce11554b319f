package io.mullion.controller.volumes;

import io.mullion.controller.volumes.api.Owner;
import io.mullion.controller.volumes.types.VolumeType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A volume as it is asked for.
 *
 * @param id that it gets; whoever asks twice with one id gets one volume
 * @param sizeGib GiB; empty for the size of what it is made from
 * @param type its type; empty for the type of what it is made from, or the project's default
 * @param origin what it is made from, at most one thing
 * @param group the group it is made in
 */
public record NewVolume(
        UUID id,
        Owner owner,
        Volume.Label label,
        Optional<Integer> sizeGib,
        Optional<VolumeType> type,
        Volume.Origin origin,
        Map<String, String> metadata,
        Optional<UUID> group) {
    public NewVolume {
        metadata = Map.copyOf(metadata);
    }
}
