package io.mullion.nova.storage;

import io.mullion.nova.lpar.Partitions;
import io.mullion.nova.site.Fabrics;
import io.mullion.nova.site.Host;
import io.mullion.nova.site.Hosts;
import io.mullion.spi.compute.DiskPaths;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StorageAccess;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.ConnectionInfo;
import io.mullion.spi.volume.StorageProtocol;

/** Connects volumes to partitions and disconnects them, each in the way of its protocol. */
public final class Volumes {
    private final Hosts hosts;
    private final AccessChoice choice;
    private final VirtualScsi scsi;
    private final Npiv npiv;
    private final PoolDisks pool;

    /**
     * Volumes of partitions of these hosts.
     *
     * @param portsPerFabric virtual Fibre Channel adapters of a server on each fabric
     */
    public Volumes(Hosts hosts, Partitions partitions, Fabrics fabrics, int portsPerFabric) {
        this.hosts = hosts;
        this.choice = new AccessChoice(fabrics, portsPerFabric, partitions);
        this.scsi = new VirtualScsi(partitions);
        this.npiv = new Npiv(partitions);
        this.pool = new PoolDisks(partitions);
    }

    /** The addresses under which a server reaches storage on its present host. */
    public StorageAccess access(ServerHandle server, StorageAccess known) {
        return choice.choose(hosts.of(server.host()), server, known);
    }

    /** The addresses under which any server reaches storage from a host, where they do not depend on the server. */
    public StorageAccess accessOf(Host host, StorageAccess known) {
        return choice.ofHost(host, known);
    }

    /** Makes the I/O servers of a host look for a volume that is to come there, where they own its disks. */
    public void discover(Host host, ConnectionInfo volume, StorageAccess access) {
        if (volume instanceof ConnectionInfo.FibreChannel lun && access.protocol() != StorageProtocol.NPIV) {
            VirtualScsi.discover(host, lun);
        }
    }

    /** Connects an exported volume, or finds it connected. */
    public DiskPaths connect(ServerHandle server, ConnectionInfo volume, StorageAccess access) {
        Host host = hosts.of(server.host());
        DiskPaths paths = switch (volume) {
            case ConnectionInfo.SharedPool unit -> pool.connect(host, server, unit);
            case ConnectionInfo.FibreChannel lun ->
                access.protocol() == StorageProtocol.NPIV
                        ? npiv.connect(host, server, access)
                        : scsi.connect(host, server, lun);
        };
        if (paths.paths().isEmpty()) {
            throw new MullionException(
                    ErrorCode.DEVICE_NOT_FOUND,
                    "Volume " + volume.volume() + " has no way to server " + server.server() + " on host "
                            + server.host() + ".");
        }
        return paths;
    }

    /** Disconnects a volume; quiet when it is not connected or the partition is gone. */
    public void disconnect(ServerHandle server, ConnectionInfo volume, StorageAccess access) {
        Host host = hosts.of(server.host());
        switch (volume) {
            case ConnectionInfo.SharedPool unit -> pool.disconnect(host, server, unit);
            case ConnectionInfo.FibreChannel lun -> {
                if (access.protocol() != StorageProtocol.NPIV) {
                    scsi.disconnect(host, server, lun);
                }
            }
        }
    }
}
