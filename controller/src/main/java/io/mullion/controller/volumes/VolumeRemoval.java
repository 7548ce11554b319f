package io.mullion.controller.volumes;

import io.mullion.controller.database.Database;
import io.mullion.controller.volumes.backends.VolumeBackends;
import io.mullion.controller.volumes.quotas.Charge;
import io.mullion.controller.volumes.quotas.Quotas;
import io.mullion.controller.volumes.snapshots.Snapshot;
import io.mullion.controller.volumes.snapshots.SnapshotStore;
import io.mullion.spi.volume.VolumeDriver;
import io.mullion.spi.volume.VolumeHandle;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The parts of removing a volume and its snapshots; each can be repeated. */
public final class VolumeRemoval {
    private final VolumeStore volumes;
    private final SnapshotStore snapshots;
    private final Quotas quotas;
    private final VolumeBackends backends;
    private final Database database;

    @Inject
    VolumeRemoval(
            VolumeStore volumes, SnapshotStore snapshots, Quotas quotas, VolumeBackends backends, Database database) {
        this.volumes = volumes;
        this.snapshots = snapshots;
        this.quotas = quotas;
        this.backends = backends;
        this.database = database;
    }

    /** Removes a volume from its back end, its snapshots first, and then from the database, all that is left of it. */
    public void remove(UUID id) {
        Optional<Volume> found = database.read(handle -> volumes.find(handle, id));
        if (found.isEmpty()) {
            return;
        }
        List<Snapshot> left = database.read(handle -> snapshots.ofVolume(handle, id));
        left.forEach(snapshot -> remove(found.get(), snapshot));
        removeFromBackend(found.get());
        forget(id);
    }

    /** Removes a snapshot from the back end of its volume and then from the database. */
    public void remove(Volume of, Snapshot snapshot) {
        of.place()
                .backend()
                .map(backends::driver)
                .ifPresent(driver -> driver.snapshots()
                        .ifPresent(all -> snapshot.handle()
                                .or(() -> driver.lookUp(snapshot.id()))
                                .ifPresent(all::delete)));
        database.useTransaction(handle -> {
            if (snapshots.delete(handle, snapshot.id()) && snapshot.consumesQuota()) {
                quotas.giveBack(
                        handle, snapshot.owner().projectId(), quotas.snapshot(snapshot.type(), snapshot.sizeGib()));
            }
        });
    }

    private void removeFromBackend(Volume volume) {
        volume.place().backend().ifPresent(backend -> {
            VolumeDriver driver = backends.driver(backend);
            Optional<VolumeHandle> handle = volume.handle().or(() -> driver.lookUp(volume.id()));
            handle.ifPresent(driver::delete);
        });
    }

    private void forget(UUID id) {
        database.useTransaction(handle -> volumes.lock(handle, id).ifPresent(volume -> {
            volumes.delete(handle, id);
            if (volume.traits().consumesQuota() && volume.status() != VolumeStatus.ERROR_MANAGING_DELETING) {
                quotas.giveBack(handle, volume.owner().projectId(), Charge.volume(volume.type(), volume.sizeGib()));
            }
        }));
    }
}
