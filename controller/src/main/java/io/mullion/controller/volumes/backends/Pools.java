package io.mullion.controller.volumes.backends;

import io.mullion.controller.database.Database;
import io.mullion.controller.volumes.VolumesConfig;
import io.mullion.spi.volume.PoolStats;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All pools as they are now: what back ends say, what operators switched, what our volumes take. */
public final class Pools {
    private final VolumeBackends backends;
    private final ServiceStore services;
    private final PromiseStore promises;
    private final Database database;
    private final VolumesConfig config;

    @Inject
    Pools(
            VolumeBackends backends,
            ServiceStore services,
            PromiseStore promises,
            Database database,
            VolumesConfig config) {
        this.backends = backends;
        this.services = services;
        this.promises = promises;
        this.database = database;
        this.config = config;
    }

    /** All of them, by back end and name. */
    public List<PoolView> all() {
        Map<String, ServiceStore.Switched> switched = database.read(services::all);
        Map<String, PromiseStore.Promise> promised = database.read(promises::all);
        List<PoolView> all = new ArrayList<>();
        for (String backend : backends.names()) {
            ServiceStore.Switched own = switched.getOrDefault(
                    ServiceStore.key(Services.VOLUME, config.host() + "@" + backend), ServiceStore.Switched.USUAL);
            for (PoolStats stats : backends.answer(backend).pools()) {
                double ours = promised.getOrDefault(backend + "#" + stats.pool(), PromiseStore.Promise.NONE)
                        .gib();
                all.add(new PoolView(
                        backends.config(backend),
                        stats,
                        backends.driver(backend).protocols(),
                        !own.disabled() && !own.frozen(),
                        Math.max(stats.provisionedGib(), ours)));
            }
        }
        return all;
    }

    /** Chooses one. @throws io.mullion.spi.error.MullionException {@code NO_VALID_POOL} with all reasons */
    public PoolView choose(PoolWish wish) {
        return PoolChoice.choose(wish, all());
    }
}
