package io.mullion.nova.storage;

import io.mullion.nova.lpar.Partitions;
import io.mullion.nova.site.Host;
import io.mullion.nova.site.InParallel;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.FeedTask;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.PhysicalVolume;
import io.mullion.powervm.model.ScsiMapping;
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
        if (!partition.changeable()) {
            DiskPaths present = paths(host, partition, volume);
            if (!present.paths().isEmpty()) {
                return present;
            }
        }
        map(host, partitions.changeable(server), volume);
        return paths(host, partition, volume);
    }

    private static void map(Host host, LogicalPartition partition, ConnectionInfo.FibreChannel volume) {
        List<Entry<VirtualIoServer>> vioses = Vioses.required(host, Groups.SCSI_MAPPINGS);
        Map<String, Discovery.Found.Disk> disks = discover(host, vioses, volume);
        ScsiMappings mappings = new ScsiMappings(host, partition);
        FeedTask<VirtualIoServer> task = new FeedTask<>(host.objects(), vioses);
        for (Entry<VirtualIoServer> vios : vioses) {
            Optional.ofNullable(disks.get(vios.id()))
                    .ifPresent(disk -> task.change(vios, value -> {
                        Storage wanted =
                                Storage.disk(disk.name(), volume.volume().toString());
                        mappings.add(value, wanted, named(disk.name()));
                        return value;
                    }));
        }
        task.run();
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

    private static DiskPaths paths(Host host, LogicalPartition partition, ConnectionInfo.FibreChannel volume) {
        Groups groups = Groups.SCSI_MAPPINGS.and(Groups.STORAGE);
        ScsiMappings mappings = new ScsiMappings(host, partition);
        List<DiskPaths.Path> paths = new ArrayList<>();
        for (Entry<VirtualIoServer> vios : Vioses.active(host, groups)) {
            Predicate<Storage> same = KnownDisk.of(vios.value(), volume);
            mappings.on(vios.value()).stream()
                    .filter(mapping -> mapping.storage().filter(same).isPresent())
                    .map(mapping -> ScsiMappings.path(vios.value(), mapping))
                    .forEach(paths::add);
        }
        return new DiskPaths(paths);
    }

    /** Unmaps the LUN everywhere, and makes the I/O servers forget it where no other partition has it. */
    void disconnect(Host host, ServerHandle server, ConnectionInfo.FibreChannel volume) {
        Groups groups = Groups.SCSI_MAPPINGS.and(Groups.STORAGE);
        Optional<LogicalPartition> partition = partitions.entry(server).map(Entry::value);
        List<Entry<VirtualIoServer>> vioses = Vioses.active(host, groups);
        if (partition.isPresent()) {
            ScsiMappings mappings = new ScsiMappings(host, partition.get());
            if (vioses.stream()
                    .anyMatch(vios -> mappings.find(vios.value(), KnownDisk.of(vios.value(), volume))
                            .isPresent())) {
                partitions.changeable(server);
                unmap(host, partition.get(), volume, vioses);
            }
        }
        DeviceRemoval removal = new DeviceRemoval(host);
        vioses.forEach(
                vios -> KnownDisk.named(vios.value(), volume).ifPresent(disk -> removal.remove(vios.value(), disk)));
    }

    private static void unmap(
            Host host,
            LogicalPartition partition,
            ConnectionInfo.FibreChannel volume,
            List<Entry<VirtualIoServer>> known) {
        FeedTask<VirtualIoServer> task = new FeedTask<>(host.objects(), Vioses.active(host, Groups.SCSI_MAPPINGS));
        for (Entry<VirtualIoServer> vios : task.feed()) {
            known.stream()
                    .filter(each -> each.id().equals(vios.id()))
                    .map(each -> KnownDisk.of(each.value(), volume))
                    .findFirst()
                    .ifPresent(same -> task.change(
                            vios,
                            value -> value.scsiMappings()
                                    .removeIf(mapping -> of(partition, mapping)
                                            && mapping.storage().filter(same).isPresent())));
        }
        task.run();
    }

    private static boolean of(LogicalPartition partition, ScsiMapping mapping) {
        return mapping.belongsTo(partition.uuid(), partition.number());
    }
}
