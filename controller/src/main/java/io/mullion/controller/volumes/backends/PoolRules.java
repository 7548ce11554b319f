package io.mullion.controller.volumes.backends;

import io.mullion.controller.volumes.types.VolumeType;
import io.mullion.spi.units.Capacity;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says why a pool will not do. The rules are Cinder's filters, cheap ones first. */
final class PoolRules {
    private static final String POOL_OPTION = "storage_pool";
    private static final String CAPABILITIES = "capabilities:";

    private PoolRules() {}

    /** The reason, or empty if the pool will do. */
    static Optional<String> refusal(PoolWish wish, PoolView pool) {
        if (wish.excluded().contains(pool.backendName() + "#" + pool.pool())) {
            return Optional.of("tried before, without success");
        }
        if (!wish.onlyBackend().map(pool.backendName()::equals).orElse(true)) {
            return Optional.of("not on the back end " + wish.onlyBackend().orElseThrow());
        }
        if (!pool.enabled()) {
            return Optional.of("disabled");
        }
        if (!pool.stats().up()) {
            return Optional.of("down");
        }
        if (wish.consistent() && !pool.stats().consistentGroupSnapshots()) {
            return Optional.of("no consistent snapshots of groups");
        }
        return wish.types().stream()
                .map(type -> type(type, pool))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> wish.sizeGib() == 0 ? Optional.empty() : room(wish, pool));
    }

    private static Optional<String> type(VolumeType type, PoolView pool) {
        String wanted = type.driverOptions().get(POOL_OPTION);
        if (wanted != null && !wanted.equals(pool.pool())) {
            return Optional.of("drivers:storage_pool is " + wanted);
        }
        Map<String, String> capabilities = pool.capabilities();
        for (Map.Entry<String, String> spec : wishes(type).entrySet()) {
            String offer = capabilities.get(spec.getKey());
            if (offer == null || !SpecMatch.matches(offer, spec.getValue())) {
                return Optional.of(
                        spec.getKey() + " is " + (offer == null ? "unknown" : offer) + ", not " + spec.getValue());
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> wishes(VolumeType type) {
        Map<String, String> wishes = new TreeMap<>();
        type.extraSpecs().forEach((key, value) -> {
            if (key.startsWith(CAPABILITIES)) {
                wishes.put(key.substring(CAPABILITIES.length()), value);
            } else if (key.indexOf(':') < 0) {
                wishes.put(key, value);
            }
        });
        return wishes;
    }

    private static Optional<String> room(PoolWish wish, PoolView pool) {
        boolean thick = wish.types().stream()
                .anyMatch(type -> "-1".equals(type.driverOptions().get("rsize")));
        if (pool.stats().thin() && !thick && pool.stats().total() instanceof Capacity.Known total) {
            double most = (total.gib() - pool.reservedGib())
                    * Math.max(1, pool.stats().maxOverSubscription());
            double left = most - pool.provisionedGib();
            return left >= wish.sizeGib()
                    ? Optional.empty()
                    : Optional.of("asks " + wish.sizeGib() + " GiB, " + whole(left) + " GiB of " + whole(most)
                            + " GiB may still be promised");
        }
        if (pool.stats().free().admits(wish.sizeGib() + pool.reservedGib())) {
            return Optional.empty();
        }
        return Optional.of("asks " + wish.sizeGib() + " GiB, " + whole(free(pool)) + " GiB free");
    }

    /** Room that is left, for comparing pools. */
    static double free(PoolView pool) {
        return switch (pool.stats().free()) {
            case Capacity.Known known -> Math.max(0, known.gib() - pool.reservedGib());
            case Capacity.Infinite infinite -> Double.MAX_VALUE;
            case Capacity.Unknown unknown -> 0;
        };
    }

    private static long whole(double gib) {
        return (long) Math.floor(Math.max(0, gib));
    }
}
