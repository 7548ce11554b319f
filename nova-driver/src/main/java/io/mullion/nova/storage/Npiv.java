package io.mullion.nova.storage;

import io.mullion.nova.lpar.Partitions;
import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.FeedTask;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.model.FibreChannelMapping;
import io.mullion.powervm.model.FibreChannelPort;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.VirtualAdapter;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.spi.compute.DiskPaths;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StorageAccess;
import io.mullion.spi.compute.StorageAccess.FabricPort;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Virtual Fibre Channel adapters, by which a partition logs in to the fabrics itself. They belong to the partition, not to
 * a volume: a second volume changes nothing, and they go only with the partition ({@code
 * reference/nova-powervm-flows.md} §13.3, §25.8).
 */
final class Npiv {
    private final Partitions partitions;

    Npiv(Partitions partitions) {
        this.partitions = partitions;
    }

    /** Makes the adapters that are missing, and gives those without a physical port theirs. */
    DiskPaths connect(Host host, ServerHandle server, StorageAccess access) {
        LogicalPartition partition = partitions.present(server);
        List<Entry<VirtualIoServer>> vioses = Vioses.required(host, Groups.FC_MAPPINGS);
        if (!complete(vioses, access)) {
            partition = partitions.changeable(server);
        }
        FeedTask<VirtualIoServer> task = new FeedTask<>(host.objects(), vioses);
        String uuid = partition.uuid();
        for (FabricPort wanted : access.fabricPorts()) {
            Entry<VirtualIoServer> vios = serving(host, vioses, wanted);
            task.change(vios, value -> {
                map(host, uuid, value, wanted);
                return value;
            });
        }
        return paths(task.run(), access);
    }

    private static boolean complete(List<Entry<VirtualIoServer>> vioses, StorageAccess access) {
        return access.fabricPorts().stream()
                .allMatch(wanted -> vioses.stream()
                        .flatMap(vios -> mapping(vios.value(), wanted).stream())
                        .anyMatch(mapping -> mapping.port().isPresent()));
    }

    private static Optional<FibreChannelMapping> mapping(VirtualIoServer vios, FabricPort wanted) {
        return vios.fibreChannelMappings().all().stream()
                .filter(mapping -> mapping.hasWwpns(wanted.wwpns().both()))
                .findFirst();
    }

    /** The I/O server that has the mapping already, else the one with the physical port. */
    private static Entry<VirtualIoServer> serving(Host host, List<Entry<VirtualIoServer>> vioses, FabricPort wanted) {
        return vioses.stream()
                .filter(vios -> mapping(vios.value(), wanted).isPresent())
                .findFirst()
                .or(() -> vioses.stream()
                        .filter(vios -> port(vios.value(), wanted).isPresent())
                        .findFirst())
                .orElseThrow(() -> new MullionException(
                        ErrorCode.VIOS_UNAVAILABLE,
                        "No active virtual I/O server of host " + host.name() + " has the port " + wanted.physicalPort()
                                + "."));
    }

    private static Optional<FibreChannelPort> port(VirtualIoServer vios, FabricPort wanted) {
        return vios.ports().stream()
                .filter(port -> port.wwpn().equals(wanted.physicalPort()))
                .findFirst();
    }

    private static void map(Host host, String partition, VirtualIoServer vios, FabricPort wanted) {
        Optional<FibreChannelMapping> present = mapping(vios, wanted);
        Optional<String> port = port(vios, wanted).map(FibreChannelPort::name);
        if (present.isEmpty()) {
            vios.fibreChannelMappings()
                    .add(FibreChannelMapping.create(
                            host.partition(partition),
                            port.orElseThrow(),
                            wanted.wwpns().both()));
        } else if (present.get().port().isEmpty()) {
            port.ifPresent(present.get()::setPort);
        }
    }

    private static DiskPaths paths(Map<String, Entry<VirtualIoServer>> vioses, StorageAccess access) {
        List<DiskPaths.Path> paths = new ArrayList<>();
        for (FabricPort wanted : access.fabricPorts()) {
            for (Entry<VirtualIoServer> vios : vioses.values()) {
                mapping(vios.value(), wanted).ifPresent(mapping -> paths.add(path(vios.value(), mapping)));
            }
        }
        return new DiskPaths(paths);
    }

    private static DiskPaths.Path path(VirtualIoServer vios, FibreChannelMapping mapping) {
        return new DiskPaths.Path(
                vios.name(),
                mapping.server().map(VirtualAdapter::name).orElse(""),
                mapping.clientSlot(),
                String.join(" ", mapping.wwpns()));
    }
}
