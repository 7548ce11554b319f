package io.mullion.controller.volumes.backends;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses a pool: a pure function of what is wished and what there is, which says why each other pool would not do. */
public final class PoolChoice {
    private static final Comparator<PoolView> BEST = Comparator.comparingDouble(PoolChoice::promisable)
            .thenComparingDouble(PoolRules::free)
            .thenComparing(pool -> pool.backendName() + "#" + pool.pool(), Comparator.reverseOrder());

    private PoolChoice() {}

    /**
     * The pool with most room among those that will do; the preferred one if it will.
     *
     * @throws MullionException {@code NO_VALID_POOL}, with the reason of each pool
     */
    public static PoolView choose(PoolWish wish, List<PoolView> pools) {
        List<PoolView> fit = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (PoolView pool : pools) {
            PoolRules.refusal(wish, pool)
                    .ifPresentOrElse(
                            reason -> reasons.add(pool.backendName() + "#" + pool.pool() + ": " + reason),
                            () -> fit.add(pool));
        }
        Optional<PoolView> preferred = wish.preferredPool()
                .flatMap(name ->
                        fit.stream().filter(pool -> pool.pool().equals(name)).findFirst());
        return preferred.or(() -> fit.stream().max(BEST)).orElseThrow(() -> none(pools, reasons));
    }

    private static double promisable(PoolView pool) {
        return pool.stats().total() instanceof io.mullion.spi.units.Capacity.Known total
                ? total.gib() * Math.max(1, pool.stats().maxOverSubscription()) - pool.provisionedGib()
                : PoolRules.free(pool);
    }

    private static MullionException none(List<PoolView> pools, List<String> reasons) {
        return new MullionException(
                ErrorCode.NO_VALID_POOL,
                pools.isEmpty()
                        ? "No valid backend was found. No storage back end answers."
                        : "No valid backend was found. " + String.join("; ", reasons) + ".");
    }
}
