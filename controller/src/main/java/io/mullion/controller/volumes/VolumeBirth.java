package io.mullion.controller.volumes;

import io.mullion.controller.database.Database;
import io.mullion.controller.volumes.VolumeSources.Source;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.backends.PoolView;
import io.mullion.controller.volumes.backends.PoolWish;
import io.mullion.controller.volumes.backends.Pools;
import io.mullion.controller.volumes.backends.VolumeBackends;
import io.mullion.controller.volumes.groups.Group;
import io.mullion.controller.volumes.groups.GroupStore;
import io.mullion.controller.volumes.types.VolumeType;
import io.mullion.controller.volumes.types.VolumeTypes;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.VolumeDriver;
import io.mullion.spi.volume.VolumeHandle;
import io.mullion.spi.volume.VolumeSpec;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The parts of making a recorded volume; each can be repeated. Run by an operation, or by a server's own work. */
final class VolumeBirth {
    private final VolumeStore store;
    private final VolumeSources sources;
    private final VolumeTypes types;
    private final GroupStore groups;
    private final Where where;
    private final Database database;
    private final Clock clock;

    @Inject
    VolumeBirth(
            VolumeStore store,
            VolumeSources sources,
            VolumeTypes types,
            GroupStore groups,
            Where where,
            Database database,
            Clock clock) {
        this.store = store;
        this.sources = sources;
        this.types = types;
        this.groups = groups;
        this.where = where;
        this.database = database;
        this.clock = clock;
    }

    /** Pools to choose from and the drivers behind them. */
    record Where(Pools pools, VolumeBackends backends) {
        @Inject
        Where {}
    }

    /**
     * Chooses a pool, or finds the one that was chosen.
     *
     * @param tried pools as {@code backend#pool} that failed before
     * @return the pool as {@code backend#pool}
     */
    String place(UUID id, Set<String> tried) {
        Volume volume = existing(id);
        if (volume.place().backend().isPresent()) {
            return name(volume.place());
        }
        PoolWish wish = database.read(handle -> wish(handle, volume)).without(tried);
        PoolView pool = where.pools().choose(wish);
        database.useTransaction(handle -> store.setPool(handle, id, pool.backendName(), pool.pool()));
        return pool.backendName() + "#" + pool.pool();
    }

    /** Makes it on its back end. */
    void make(UUID id) {
        Volume volume = existing(id);
        Optional<VolumeType> type = database.read(handle -> volume.type().flatMap(of -> types.find(handle, of)));
        VolumeSpec spec = new VolumeSpec(
                id,
                volume.name(),
                volume.sizeGib(),
                volume.place().pool().orElseThrow(),
                type.map(VolumeType::driverOptions).orElse(Map.of()));
        VolumeDriver driver = driver(volume);
        VolumeHandle made =
                sources.handle(volume).map(source -> driver.copy(spec, source)).orElseGet(() -> driver.create(spec));
        database.useTransaction(handle -> store.setHandle(handle, id, made));
    }

    /** Removes what {@link #make} made, though its answer may never have arrived, and where it was to be. */
    void unmake(UUID id) {
        Optional<Volume> found = database.read(handle -> store.find(handle, id));
        found.filter(volume -> volume.place().backend().isPresent()).ifPresent(volume -> {
            VolumeDriver driver = driver(volume);
            driver.lookUp(id).ifPresent(driver::delete);
            database.useTransaction(handle -> store.clearPlace(handle, id));
        });
    }

    /** Lets everybody use it. Quiet if it is no longer being made. */
    void finish(UUID id) {
        Volume volume = existing(id);
        database.useTransaction(handle -> {
            if (store.settle(handle, id, VolumeStatus.CREATING, VolumeStatus.AVAILABLE, WireTime.now(clock))) {
                source(handle, volume).ifPresent(source -> inherit(handle, id, source));
            }
        });
    }

    private void inherit(Handle handle, UUID id, Source source) {
        if (source.bootable()) {
            store.setBootable(handle, id, true, WireTime.now(clock));
        }
        if (!source.image().isEmpty()) {
            store.setImageMetadata(handle, id, source.image(), WireTime.now(clock));
        }
    }

    private PoolWish wish(Handle handle, Volume volume) {
        PoolWish wish = PoolWish.of(volume.sizeGib(), volume.type().flatMap(of -> types.find(handle, of)));
        Optional<Source> source = source(handle, volume);
        if (source.isPresent()) {
            return wish.on(source.get().backend(), source.get().pool());
        }
        return volume.group()
                .flatMap(id -> groups.find(handle, id))
                .flatMap(Group::backend)
                .map(backend -> wish.on(backend, Optional.empty()))
                .orElse(wish);
    }

    private Optional<Source> source(Handle handle, Volume volume) {
        return sources.find(handle, volume.origin(), volume.owner().projectId(), true);
    }

    private VolumeDriver driver(Volume volume) {
        return where.backends().driver(volume.place().backend().orElseThrow());
    }

    private Volume existing(UUID id) {
        return database.read(handle -> store.find(handle, id))
                .orElseThrow(() -> MullionException.notFound("Volume " + id + " could not be found."));
    }

    private static String name(Volume.Place place) {
        return place.backend().orElseThrow() + "#" + place.pool().orElseThrow();
    }
}
