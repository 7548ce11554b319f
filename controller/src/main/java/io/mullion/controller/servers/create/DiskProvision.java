package io.mullion.controller.servers.create;

import io.mullion.controller.database.Database;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerVolume;
import io.mullion.controller.servers.ServerVolumeStore;
import io.mullion.controller.servers.volumes.ServerDisks;
import io.mullion.controller.volumes.BootVolumes;
import io.mullion.controller.volumes.Volume;
import io.mullion.controller.volumes.api.Owner;
import io.mullion.controller.volumes.attachments.Attachments;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Gets a new server its volumes: those that are there are promised to it, the others are made. */
@Singleton
final class DiskProvision {
    private final BootVolumes made;
    private final Attachments attachments;
    private final ServerVolumeStore store;
    private final ServerDisks disks;
    private final Database database;
    private final Clock clock;

    @Inject
    DiskProvision(
            BootVolumes made,
            Attachments attachments,
            ServerVolumeStore store,
            ServerDisks disks,
            Database database,
            Clock clock) {
        this.made = made;
        this.attachments = attachments;
        this.store = store;
        this.disks = disks;
        this.database = database;
        this.clock = clock;
    }

    /** Takes quota for new volumes and promises those that are there, in the transaction that accepts the server. */
    void accept(Handle handle, Server server, List<DiskWish> wishes) {
        for (DiskWish wish : wishes) {
            if (wish.origin().made()) {
                made.record(handle, wish(server, wish));
            } else {
                take(handle, server, wish);
            }
        }
    }

    /** Makes what is to be made and promises everything to the server; finds what was done before. */
    void provide(Server server, List<DiskWish> wishes) {
        database.useTransaction(handle -> accept(handle, server, wishes));
        for (DiskWish wish : wishes) {
            if (wish.origin().made()) {
                made.make(wish.volume());
                database.useTransaction(handle -> take(handle, server, wish));
            }
        }
    }

    /** Ends all of that: what was made goes, what was there is available again. */
    void remove(UUID server, List<DiskWish> wishes) {
        for (DiskWish wish : wishes) {
            disks.forget(server, wish.volume());
            if (wish.origin().made()) {
                made.remove(wish.volume());
            }
        }
    }

    private void take(Handle handle, Server server, DiskWish wish) {
        attachments.reserve(
                handle,
                new Attachments.Reservation(
                        wish.attachment(),
                        wish.volume(),
                        server.id(),
                        server.owner().project()));
        store.insert(
                handle,
                new ServerVolume(
                        server.id(),
                        wish.volume(),
                        Optional.of(wish.attachment()),
                        wish.device(),
                        wish.boot(),
                        wish.deleteWith(),
                        wish.tag(),
                        Optional.empty(),
                        Optional.empty(),
                        clock.instant()));
    }

    private static BootVolumes.Wish wish(Server server, DiskWish wish) {
        DiskWish.Origin origin = wish.origin();
        return new BootVolumes.Wish(
                wish.volume(),
                new Owner(server.owner().project(), server.owner().user()),
                "",
                origin.gigabytes() == 0 ? Optional.empty() : Optional.of(origin.gigabytes()),
                origin.type(),
                new Volume.Origin(
                        origin.snapshot().map(UUID::fromString),
                        Optional.empty(),
                        origin.image().map(UUID::fromString)));
    }
}
