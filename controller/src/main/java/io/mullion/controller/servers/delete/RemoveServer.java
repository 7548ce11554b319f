package io.mullion.controller.servers.delete;

import io.mullion.controller.database.Database;
import io.mullion.controller.networks.Ports;
import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.controller.scheduling.Placements;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerEvent;
import io.mullion.controller.servers.ServerPlaces;
import io.mullion.controller.servers.ServerVolume;
import io.mullion.controller.servers.Servers;
import io.mullion.controller.servers.VmState;
import io.mullion.controller.servers.volumes.ServerDisks;
import io.mullion.controller.volumes.BootVolumes;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StopMode;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The parts of removing a server. */
final class RemoveServer {
    private final Servers servers;
    private final ServerDisks disks;
    private final BootVolumes bootVolumes;
    private final Ports ports;
    private final Placements placements;
    private final ComputeDrivers drivers;
    private final Ending ending;

    @Inject
    RemoveServer(
            Servers servers,
            ServerDisks disks,
            BootVolumes bootVolumes,
            Ports ports,
            Placements placements,
            ComputeDrivers drivers,
            Ending ending) {
        this.servers = servers;
        this.disks = disks;
        this.bootVolumes = bootVolumes;
        this.ports = ports;
        this.placements = placements;
        this.drivers = drivers;
        this.ending = ending;
    }

    /** The last transaction: quota and state change together. */
    record Ending(Database database, ServerPlaces places) {
        @Inject
        Ending {}
    }

    void switchOff(UUID id) {
        partition(id).ifPresent(handle -> drivers.of(handle.host()).stop(handle, new StopMode.Hard()));
    }

    void disconnectVolumes(UUID id) {
        for (ServerVolume volume : disks.of(id)) {
            disks.disconnect(id, volume.volume());
        }
    }

    void removePartition(UUID id) {
        partition(id).ifPresent(handle -> drivers.of(handle.host()).delete(handle));
        servers.forgetStorage(id);
        servers.place(id, servers.get(id).placed().host(), Optional.empty());
    }

    void releaseVolumes(UUID id) {
        for (ServerVolume volume : disks.of(id)) {
            disks.forget(id, volume.volume());
            if (volume.deleteWith()) {
                bootVolumes.remove(volume.volume());
            }
        }
    }

    void releasePorts(UUID id) {
        ports.release(id);
    }

    void settle(UUID id) {
        placements.withdrawAll(id);
        ending.database().useTransaction(handle -> {
            Server server = servers.lock(handle, id);
            if (server.state().vm() != VmState.DELETED) {
                ending.places().release(handle, id);
                servers.apply(handle, id, new ServerEvent.Removed());
            }
        });
    }

    /** Where its partition is; a partition whose key was never written is found by the server's id. */
    private Optional<ServerHandle> partition(UUID id) {
        Server server = servers.get(id);
        return server.handle()
                .or(() ->
                        server.placed().host().flatMap(host -> drivers.of(host).find(host, id)));
    }
}
