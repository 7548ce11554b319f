package io.mullion.controller.servers.volumes;

import io.mullion.controller.database.Database;
import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerVolume;
import io.mullion.controller.servers.ServerVolumeStore;
import io.mullion.controller.servers.Servers;
import io.mullion.controller.volumes.attachments.Attachments;
import io.mullion.spi.compute.ComputeDriver;
import io.mullion.spi.compute.DiskPaths;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StorageAccess;
import io.mullion.spi.volume.ConnectionInfo;
import io.mullion.spi.volume.Connector;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Brings volumes to partitions and takes them away again; each call can be repeated. */
@Singleton
public final class ServerDisks {
    private final Database database;
    private final Servers servers;
    private final ServerVolumeStore store;
    private final Attachments attachments;
    private final ComputeDrivers drivers;
    private final StorageConfig config;

    @Inject
    ServerDisks(
            Database database,
            Servers servers,
            ServerVolumeStore store,
            Attachments attachments,
            ComputeDrivers drivers,
            StorageConfig config) {
        this.database = database;
        this.servers = servers;
        this.store = store;
        this.attachments = attachments;
        this.drivers = drivers;
        this.config = config;
    }

    /** All volumes of a server, the boot volume first. */
    public List<ServerVolume> of(UUID server) {
        return database.read(handle -> store.of(handle, server));
    }

    /** One volume of a server. */
    public Optional<ServerVolume> find(UUID server, UUID volume) {
        return database.read(handle -> store.find(handle, server, volume));
    }

    /** Exports a volume to a server's host and connects it to the partition. */
    public void connect(UUID server, UUID volume) {
        Server owner = servers.get(server);
        Optional<ServerVolume> row = find(server, volume);
        if (row.isEmpty()) {
            return;
        }
        StorageAccess access = access(owner);
        ServerHandle handle = owner.requireHandle();
        ConnectionInfo exported =
                attachments.connect(row.get().attachment().orElseThrow(), connector(owner, handle.host(), access));
        record(row.get(), Optional.of(exported), Optional.empty());
        DiskPaths paths = drivers.of(handle.host()).connect(handle, exported, access);
        record(row.get(), Optional.of(exported), Optional.of(paths));
        database.useTransaction(sql -> attachments.complete(
                sql, row.get().attachment().orElseThrow(), row.get().device()));
    }

    /** Disconnects a volume from the partition and withdraws its export; the server still counts as its user. */
    public void disconnect(UUID server, UUID volume) {
        Server owner = servers.get(server);
        Optional<ServerVolume> row = find(server, volume);
        if (row.isEmpty()) {
            return;
        }
        Optional<ServerHandle> handle = owner.handle();
        if (handle.isPresent() && row.get().connection().isPresent()) {
            drivers.of(handle.get().host())
                    .disconnect(handle.get(), row.get().connection().get(), access(owner));
        }
        row.get().attachment().ifPresent(attachments::withdrawAll);
        record(row.get(), Optional.empty(), Optional.empty());
    }

    /** Ends a server's use of a volume that is disconnected. */
    public void forget(UUID server, UUID volume) {
        Optional<ServerVolume> row = find(server, volume);
        row.flatMap(ServerVolume::attachment).ifPresent(attachments::withdrawAll);
        database.useTransaction(handle -> {
            row.flatMap(ServerVolume::attachment).ifPresent(id -> attachments.delete(handle, id));
            store.delete(handle, server, volume);
        });
    }

    /** Under which addresses a server reaches its volumes: chosen once on each host, and kept. */
    public StorageAccess access(Server server) {
        Optional<StorageAccess> known = server.placed().storage();
        if (known.isPresent() && !known.get().initiators().isEmpty()) {
            return known.get();
        }
        ServerHandle handle = server.requireHandle();
        ComputeDriver driver = drivers.of(handle.host());
        StorageAccess chosen = driver.storageAccess(handle, StorageAccess.none(config.fibreChannel()));
        servers.storage(server.id(), chosen);
        return chosen;
    }

    /** Who reaches a server's volumes from a host. */
    public static Connector connector(Server server, String host, StorageAccess access) {
        return new Connector(host, server.texts().name() + "-" + server.id(), access.initiators());
    }

    /** A host alone: for what is withdrawn from it, whoever reached it there. */
    public static Connector from(String host) {
        return new Connector(host, "", List.of());
    }

    /** Writes how a volume is reached now. */
    public void record(ServerVolume row, Optional<ConnectionInfo> exported, Optional<DiskPaths> paths) {
        database.useTransaction(handle -> store.connected(handle, row.reached(exported, paths)));
    }
}
