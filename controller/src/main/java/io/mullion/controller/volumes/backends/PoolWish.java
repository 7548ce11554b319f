package io.mullion.controller.volumes.backends;

import io.mullion.controller.volumes.types.VolumeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a volume, or a group, needs of a pool.
 *
 * @param sizeGib 0 for a group
 * @param types all must be satisfied; none means any pool will do
 * @param onlyBackend the back end that the source or the group is on
 * @param preferredPool the source's pool, taken if it will do
 * @param excluded pools that were tried in vain, as {@code backend#pool}
 * @param consistent whether it must be able to snapshot several volumes at one instant
 */
public record PoolWish(
        int sizeGib,
        List<VolumeType> types,
        Optional<String> onlyBackend,
        Optional<String> preferredPool,
        Set<String> excluded,
        boolean consistent) {
    public PoolWish {
        types = List.copyOf(types);
        excluded = Set.copyOf(excluded);
    }

    /** A volume without further wishes. */
    public static PoolWish of(int sizeGib, Optional<VolumeType> type) {
        return new PoolWish(
                sizeGib, type.map(List::of).orElse(List.of()), Optional.empty(), Optional.empty(), Set.of(), false);
    }

    /** The same, on this back end only. */
    public PoolWish on(String backend, Optional<String> pool) {
        return new PoolWish(sizeGib, types, Optional.of(backend), pool, excluded, consistent);
    }

    /** The same, not in these pools. */
    public PoolWish without(Set<String> pools) {
        return new PoolWish(sizeGib, types, onlyBackend, preferredPool, pools, consistent);
    }
}
