package io.mullion.controller.volumes.backends;

import io.mullion.controller.volumes.types.VolumeType;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses a back end for a group: one on which volumes of all its types can be, each in a pool of its own. */
public final class BackendChoice {
    private final Pools pools;
    private final VolumeBackends backends;

    @Inject
    BackendChoice(Pools pools, VolumeBackends backends) {
        this.pools = pools;
        this.backends = backends;
    }

    /**
     * The first back end, by name, that will do; asked anew, for a group stays where it is.
     *
     * @param consistent whether it must snapshot several volumes at one instant
     * @throws MullionException {@code NO_VALID_POOL} with all reasons
     */
    public String choose(List<VolumeType> types, boolean consistent) {
        backends.forget();
        List<PoolView> all = pools.all();
        List<String> reasons = new ArrayList<>();
        for (String backend : backends.names()) {
            List<String> here = types.stream()
                    .flatMap(type -> refusal(backend, type, consistent, all).stream())
                    .toList();
            if (here.isEmpty()) {
                return backend;
            }
            reasons.addAll(here);
        }
        throw new MullionException(
                ErrorCode.NO_VALID_POOL, "No valid backend was found for the group. " + String.join(" ", reasons));
    }

    private static Optional<String> refusal(String backend, VolumeType type, boolean consistent, List<PoolView> all) {
        PoolWish wish = new PoolWish(0, List.of(type), Optional.of(backend), Optional.empty(), Set.of(), consistent);
        List<PoolView> own =
                all.stream().filter(pool -> pool.backendName().equals(backend)).toList();
        try {
            PoolView unused = PoolChoice.choose(wish, own);
            return Optional.empty();
        } catch (MullionException none) {
            return Optional.of(type.name() + ": " + none.getMessage());
        }
    }
}
