package io.mullion.nova.storage;

import io.mullion.nova.lpar.Partitions;
import io.mullion.nova.site.Host;
import io.mullion.nova.site.InParallel;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.FeedTask;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.PhysicalVolume;
import io.mullion.powervm.model.Storage;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.spi.compute.DiskPaths;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.ConnectionInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** LUNs that I/O servers own and hand on over virtual SCSI ({@code reference/nova-powervm-flows.md} §13.1). */
final class VirtualScsi {
    private static final Logger LOG = LoggerFactory.getLogger(VirtualScsi.class);

    private final Partitions partitions;

    VirtualScsi(Partitions partitions) {
        this.partitions = partitions;
    }

    /** Finds the LUN on every active I/O server that reaches it, and maps it there. One is enough. */
    DiskPaths connect(Host host, ServerHandle server, ConnectionInfo.FibreChannel volume) {
        LogicalPartition partition = partitions.present(server);
        List<Entry<VirtualIoServer>> vioses = Vioses.required(host, Groups.SCSI_MAPPINGS);
        Map<String, Discovery.Found.Disk> disks = discover(host, vioses, volume);
        ScsiMappings mappings = new ScsiMappings(host, partition);
        FeedTask<VirtualIoServer> task = new FeedTask<>(host.objects(), vioses);
        boolean fits = true;
        for (Entry<VirtualIoServer> vios : vioses) {
            Discovery.Found.Disk disk = disks.get(vios.id());
            if (disk != null) {
                Storage wanted = Storage.disk(disk.name(), volume.volume().toString());
                fits &= mappings.fits(vios.value(), named(disk.name()));
                task.change(vios, value -> {
                    mappings.add(value, wanted, named(disk.name()));
                    return value;
                });
            }
        }
        if (!fits) {
            partitions.changeable(server);
        }
        return paths(task.run(), mappings, disks);
    }

    private static DiskPaths paths(
            Map<String, Entry<VirtualIoServer>> vioses,
            ScsiMappings mappings,
            Map<String, Discovery.Found.Disk> disks) {
        List<DiskPaths.Path> paths = new ArrayList<>();
        disks.forEach((id, disk) -> Optional.ofNullable(vioses.get(id))
                .map(Entry::value)
                .ifPresent(vios -> mappings.find(vios, named(disk.name()))
                        .map(mapping -> ScsiMappings.path(vios, mapping))
                        .ifPresent(paths::add)));
        return new DiskPaths(paths);
    }

    private static Predicate<Storage> named(String name) {
        return storage -> storage instanceof PhysicalVolume && storage.name().equals(name);
    }

    /** Looks for the LUN on all active I/O servers; one that finds it is enough. */
    static void discover(Host host, ConnectionInfo.FibreChannel volume) {
        discover(host, Vioses.required(host, Groups.NONE), volume);
    }

    private static Map<String, Discovery.Found.Disk> discover(
            Host host, List<Entry<VirtualIoServer>> vioses, ConnectionInfo.FibreChannel volume) {
        Discovery discovery = new Discovery(host, volume);
        Map<String, Discovery.Found.Disk> disks = new HashMap<>();
        List<String> why = new ArrayList<>();
        List<Discovery.Found> found = InParallel.each(vioses, vios -> discovery.on(vios.value()));
        for (int i = 0; i < vioses.size(); i++) {
            VirtualIoServer vios = vioses.get(i).value();
            switch (found.get(i)) {
                case Discovery.Found.Disk disk -> disks.put(vioses.get(i).id(), disk);
                case Discovery.Found.Nothing nothing -> {
                    LOG.warn("volume {} on I/O server {}: {}", volume.volume(), vios.name(), nothing.why());
                    why.add(vios.name() + ": " + nothing.why());
                }
            }
        }
        if (disks.isEmpty()) {
            throw new MullionException(
                    ErrorCode.DEVICE_NOT_FOUND,
                    "Volume " + volume.volume() + " was found on no I/O server of host " + host.name() + ": "
                            + String.join("; ", why) + ".");
        }
        return disks;
    }

    /** Unmaps the LUN everywhere, and makes the I/O servers forget it where no other partition has it. */
    void disconnect(Host host, ServerHandle server, ConnectionInfo.FibreChannel volume) {
        List<Entry<VirtualIoServer>> vioses = Vioses.active(host, Groups.SCSI_MAPPINGS.and(Groups.STORAGE));
        partitions.entry(server).map(Entry::value).ifPresent(partition -> unmap(host, partition, volume, vioses));
        DeviceRemoval removal = new DeviceRemoval(host);
        vioses.forEach(
                vios -> KnownDisk.named(vios.value(), volume).ifPresent(disk -> removal.remove(vios.value(), disk)));
    }

    /** By the disks that were known with the expensive reading; the change itself needs the mappings alone. */
    private static void unmap(
            Host host,
            LogicalPartition partition,
            ConnectionInfo.FibreChannel volume,
            List<Entry<VirtualIoServer>> known) {
        ScsiMappings mappings = new ScsiMappings(host, partition);
        for (Entry<VirtualIoServer> vios : known) {
            Predicate<Storage> same = KnownDisk.of(vios.value(), volume);
            if (mappings.find(vios.value(), same).isPresent()) {
                host.objects()
                        .change(
                                VirtualIoServer.TYPE,
                                host.vios(vios.id()),
                                Groups.SCSI_MAPPINGS,
                                value -> mappings.withdraw(value, same));
            }
        }
    }
}
