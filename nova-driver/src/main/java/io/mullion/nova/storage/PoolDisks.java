package io.mullion.nova.storage;

import io.mullion.nova.lpar.Partitions;
import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.FeedTask;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.entry.Href;
import io.mullion.powervm.model.Cluster;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.LogicalUnit;
import io.mullion.powervm.model.Storage;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.spi.compute.DiskPaths;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.ConnectionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Logical units of a shared storage pool: mapped from each I/O server of the host that is a node of the cluster ({@code
 * reference/nova-powervm-flows.md} §11.2, §13.5).
 */
final class PoolDisks {
    private final Partitions partitions;

    PoolDisks(Partitions partitions) {
        this.partitions = partitions;
    }

    DiskPaths connect(Host host, ServerHandle server, ConnectionInfo.SharedPool volume) {
        LogicalPartition partition = partitions.present(server);
        List<Entry<VirtualIoServer>> nodes = nodes(host, volume);
        Predicate<Storage> same = same(volume);
        ScsiMappings mappings = new ScsiMappings(host, partition);
        if (!nodes.stream().allMatch(vios -> mappings.fits(vios.value(), same))) {
            partitions.changeable(server);
        }
        FeedTask<VirtualIoServer> task = new FeedTask<>(host.objects(), nodes);
        task.changeEach(vios -> mappings.add(vios, Storage.unit(volume.unitName(), volume.uniqueId()), same));
        return paths(task.run(), mappings, same);
    }

    private static DiskPaths paths(
            Map<String, Entry<VirtualIoServer>> vioses, ScsiMappings mappings, Predicate<Storage> same) {
        List<DiskPaths.Path> paths = new ArrayList<>();
        vioses.values()
                .forEach(vios -> mappings.find(vios.value(), same)
                        .ifPresent(mapping -> paths.add(ScsiMappings.path(vios.value(), mapping))));
        return new DiskPaths(paths);
    }

    void disconnect(Host host, ServerHandle server, ConnectionInfo.SharedPool volume) {
        Optional<LogicalPartition> partition = partitions.entry(server).map(Entry::value);
        if (partition.isEmpty()) {
            return;
        }
        Predicate<Storage> same = same(volume);
        ScsiMappings mappings = new ScsiMappings(host, partition.get());
        List<Entry<VirtualIoServer>> vioses = Vioses.active(host, Groups.SCSI_MAPPINGS).stream()
                .filter(vios -> mappings.find(vios.value(), same).isPresent())
                .toList();
        if (vioses.isEmpty()) {
            return;
        }
        FeedTask<VirtualIoServer> task = new FeedTask<>(host.objects(), vioses);
        task.changeEach(vios -> mappings.withdraw(vios, same));
        task.run();
    }

    private static Predicate<Storage> same(ConnectionInfo.SharedPool volume) {
        return storage -> storage instanceof LogicalUnit unit && unit.is(volume.uniqueId());
    }

    private static List<Entry<VirtualIoServer>> nodes(Host host, ConnectionInfo.SharedPool volume) {
        Set<String> members = host.objects().list(Cluster.TYPE, Href.uom("Cluster"), Groups.NONE).stream()
                .map(Entry::value)
                .filter(cluster -> cluster.name().equals(volume.cluster()))
                .flatMap(cluster -> cluster.nodes().stream())
                .flatMap(node -> node.vios().flatMap(Href::uuid).stream())
                .collect(Collectors.toSet());
        List<Entry<VirtualIoServer>> nodes = Vioses.active(host, Groups.SCSI_MAPPINGS).stream()
                .filter(vios -> members.stream().anyMatch(vios.id()::equalsIgnoreCase))
                .toList();
        if (nodes.isEmpty()) {
            throw new MullionException(
                    ErrorCode.VIOS_UNAVAILABLE,
                    "Host " + host.name() + " has no active virtual I/O server in cluster " + volume.cluster() + ".");
        }
        return nodes;
    }
}
