package io.mullion.controller.servers.migration;

import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerVolume;
import io.mullion.controller.servers.volumes.ServerDisks;
import io.mullion.controller.volumes.attachments.Attachments;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StorageAccess;
import io.mullion.spi.volume.ConnectionInfo;
import io.mullion.spi.volume.Connector;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** A server's volumes as the target of its move reaches them; asking again changes nothing. */
@Singleton
final class TargetExports {
    private final ServerDisks disks;
    private final Attachments attachments;
    private final ComputeDrivers drivers;

    @Inject
    TargetExports(ServerDisks disks, Attachments attachments, ComputeDrivers drivers) {
        this.disks = disks;
        this.attachments = attachments;
        this.drivers = drivers;
    }

    /** Lets the target reach all volumes of a server, the boot volume first. */
    Map<ServerVolume, ConnectionInfo> of(Server server, String target) {
        Connector connector = ServerDisks.connector(server, target, access(server, target));
        Map<ServerVolume, ConnectionInfo> exports = new LinkedHashMap<>();
        for (ServerVolume volume : disks.of(server.id())) {
            exports.put(volume, attachments.connect(volume.attachment().orElseThrow(), connector));
        }
        return exports;
    }

    /** Ends what one host was given. */
    void end(Server server, String host) {
        for (ServerVolume volume : disks.of(server.id())) {
            volume.attachment().ifPresent(id -> attachments.withdraw(id, ServerDisks.from(host)));
        }
    }

    /** Addresses of the partition's own go with it; those of I/O servers are the target's. */
    private StorageAccess access(Server server, String target) {
        StorageAccess here = disks.access(server);
        return switch (here.protocol()) {
            case NPIV, SHARED_POOL -> here;
            case VSCSI -> {
                ServerHandle handle = server.requireHandle().on(target);
                yield drivers.of(target).storageAccess(handle, StorageAccess.none(here.protocol()));
            }
        };
    }
}
