package io.mullion.nova.storage;

import io.mullion.nova.lpar.Partitions;
import io.mullion.nova.site.Fabrics;
import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.model.FibreChannelMapping;
import io.mullion.powervm.model.FibreChannelPort;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StorageAccess;
import io.mullion.spi.compute.StorageAccess.FabricPort;
import io.mullion.spi.compute.StorageAccess.WwpnPair;
import io.mullion.spi.volume.StorageProtocol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses the addresses under which a server reaches its storage. */
final class AccessChoice {
    private final Fabrics fabrics;
    private final int portsPerFabric;
    private final Partitions partitions;

    /** @param portsPerFabric virtual Fibre Channel adapters of a server on each fabric */
    AccessChoice(Fabrics fabrics, int portsPerFabric, Partitions partitions) {
        this.fabrics = fabrics;
        this.portsPerFabric = portsPerFabric;
        this.partitions = partitions;
    }

    StorageAccess choose(Host host, ServerHandle server, StorageAccess known) {
        return switch (known.protocol()) {
            case SHARED_POOL, VSCSI -> ofHost(host, known);
            case NPIV -> npiv(host, server, known);
        };
    }

    StorageAccess ofHost(Host host, StorageAccess known) {
        return known.protocol() == StorageProtocol.VSCSI
                ? new StorageAccess(StorageProtocol.VSCSI, List.of(), initiators(host))
                : known;
    }

    /** All ports of all active I/O servers: which of them a disk goes through is decided when it is connected. */
    private static List<String> initiators(Host host) {
        return Vioses.required(host, Groups.NONE).stream()
                .flatMap(vios -> vios.value().ports().stream())
                .map(FibreChannelPort::wwpn)
                .distinct()
                .sorted()
                .toList();
    }

    private StorageAccess npiv(Host host, ServerHandle server, StorageAccess known) {
        LogicalPartition partition = partitions.present(server);
        List<VirtualIoServer> vioses = Vioses.required(host, Groups.FC_MAPPINGS).stream()
                .map(Entry::value)
                .toList();
        List<FabricPort> present = known.fabricPorts().isEmpty() ? mapped(vioses, partition) : known.fabricPorts();
        if (present.isEmpty()) {
            return access(fresh(host, vioses));
        }
        Set<String> here = new HashSet<>();
        vioses.forEach(vios -> vios.ports().forEach(port -> here.add(port.wwpn())));
        if (present.stream().allMatch(port -> here.contains(port.physicalPort()))) {
            return access(present);
        }
        return access(moved(host, vioses, present));
    }

    private static StorageAccess access(List<FabricPort> ports) {
        return new StorageAccess(StorageProtocol.NPIV, ports, List.of());
    }

    /** What the partition has already: a choice that was made and used, but whose record was lost. */
    private List<FabricPort> mapped(List<VirtualIoServer> vioses, LogicalPartition partition) {
        return vioses.stream()
                .flatMap(vios -> vios.fibreChannelMappings().of(partition.uuid(), partition.number()).stream())
                .filter(mapping -> mapping.wwpns().size() == 2 && mapping.port().isPresent())
                .sorted(Comparator.comparingInt(FibreChannelMapping::clientSlot))
                .map(mapping -> {
                    String port = mapping.port().map(FibreChannelPort::wwpn).orElse("");
                    return new FabricPort(fabrics.of(port), port, pair(mapping));
                })
                .toList();
    }

    private static WwpnPair pair(FibreChannelMapping mapping) {
        return new WwpnPair(mapping.wwpns().getFirst(), mapping.wwpns().getLast());
    }

    private List<FabricPort> fresh(Host host, List<VirtualIoServer> vioses) {
        List<String> names = fabrics.names();
        PortMap map = new PortMap(fabrics, vioses);
        List<List<String>> chosen = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            chosen.add(map.choose(host.name(), names.get(i), portsPerFabric, i));
        }
        List<WwpnPair> pairs = Wwpns.next(host, names.size() * portsPerFabric);
        List<FabricPort> ports = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (String physical : chosen.get(i)) {
                ports.add(new FabricPort(names.get(i), physical, pairs.get(ports.size())));
            }
        }
        return ports;
    }

    /** A partition made again on another host keeps its addresses; which of a pair logs in first does not change. */
    private List<FabricPort> moved(Host host, List<VirtualIoServer> vioses, List<FabricPort> before) {
        PortMap map = new PortMap(fabrics, vioses);
        List<String> names = fabrics.names();
        List<FabricPort> ports = new ArrayList<>();
        for (FabricPort port : before) {
            int start = Math.max(0, names.indexOf(port.fabric())) + ports.size();
            String physical = map.choose(host.name(), port.fabric(), 1, start).getFirst();
            ports.add(new FabricPort(port.fabric(), physical, port.wwpns()));
        }
        return ports;
    }
}
