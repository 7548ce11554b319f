package io.mullion.nova.migration;

import io.mullion.nova.site.Fabrics;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.model.FibreChannelMapping;
import io.mullion.powervm.model.FibreChannelPort;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.spi.compute.StorageAccess.FabricPort;
import io.mullion.spi.compute.StorageAccess.WwpnPair;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A port on the target for each virtual Fibre Channel adapter, on the adapter's own fabric. Adapters that were on one I/O
 * server stay together where that is possible, those of the I/O server with most of them first ({@code
 * reference/nova-powervm-flows.md} §13.3).
 */
final class FibrePlaces {
    private final Route route;
    private final Fabrics fabrics;
    private final List<VirtualIoServer> targets;
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<Integer, String> places = new TreeMap<>();
    private final Map<Integer, FabricPort> ports = new TreeMap<>();

    /** @param targets active I/O servers of the target */
    FibrePlaces(Route route, Fabrics fabrics, List<VirtualIoServer> targets) {
        this.route = route;
        this.fabrics = fabrics;
        this.targets = targets;
    }

    /** @param sources active I/O servers of the source, read with their mappings */
    void plan(LogicalPartition partition, List<Entry<VirtualIoServer>> sources) {
        List<List<FibreChannelMapping>> groups = sources.stream()
                .map(vios -> vios.value().fibreChannelMappings().of(partition.uuid(), partition.number()))
                .filter(group -> !group.isEmpty())
                .sorted(Comparator.comparingInt((List<FibreChannelMapping> group) -> -group.size()))
                .toList();
        Set<String> used = new HashSet<>();
        for (List<FibreChannelMapping> group : groups) {
            Optional<VirtualIoServer> whole = targets.stream()
                    .filter(vios -> !used.contains(vios.uuid()) && holds(vios, group))
                    .findFirst();
            whole.ifPresent(vios -> used.add(vios.uuid()));
            group.forEach(mapping -> place(mapping, whole.map(List::of).orElse(targets)));
        }
    }

    private boolean holds(VirtualIoServer vios, List<FibreChannelMapping> group) {
        Map<String, Integer> needed = new HashMap<>();
        group.forEach(mapping -> needed.merge(fabric(mapping), 1, Integer::sum));
        return needed.entrySet().stream().allMatch(need -> room(vios, need.getKey()) >= need.getValue());
    }

    private int room(VirtualIoServer vios, String fabric) {
        return vios.ports().stream()
                .filter(port -> fabrics.of(port.wwpn()).equals(fabric))
                .mapToInt(port -> Math.max(0, port.available() - taken.getOrDefault(port.wwpn(), 0)))
                .sum();
    }

    private void place(FibreChannelMapping mapping, List<VirtualIoServer> able) {
        String fabric = fabric(mapping);
        for (VirtualIoServer vios : able) {
            Optional<FibreChannelPort> port = free(vios, fabric);
            if (port.isPresent()) {
                choose(mapping, vios, port.get(), fabric);
                return;
            }
        }
        throw route.refused("no port on fabric " + (fabric.isEmpty() ? "(none)" : fabric)
                + " there has room for its virtual Fibre Channel adapter in slot " + mapping.clientSlot());
    }

    private Optional<FibreChannelPort> free(VirtualIoServer vios, String fabric) {
        return vios.ports().stream()
                .filter(port -> fabrics.of(port.wwpn()).equals(fabric))
                .filter(port -> port.available() > taken.getOrDefault(port.wwpn(), 0))
                .min(Comparator.comparing((FibreChannelPort port) -> taken.getOrDefault(port.wwpn(), 0))
                        .thenComparing(FibreChannelPort::available, Comparator.reverseOrder())
                        .thenComparing(FibreChannelPort::name));
    }

    private void choose(FibreChannelMapping mapping, VirtualIoServer vios, FibreChannelPort port, String fabric) {
        taken.merge(port.wwpn(), 1, Integer::sum);
        int slot = mapping.clientSlot();
        places.put(slot, slot + "/" + vios.name() + "/" + vios.number() + "//" + port.name());
        List<String> wwpns = mapping.wwpns();
        ports.put(slot, new FabricPort(fabric, port.wwpn(), new WwpnPair(wwpns.getLast(), wwpns.getFirst())));
    }

    private String fabric(FibreChannelMapping mapping) {
        return mapping.port().map(port -> fabrics.of(port.wwpn())).orElse("");
    }

    /** In the form {@code slot/viosName/viosId//port}, in slot order. */
    List<String> places() {
        return List.copyOf(places.values());
    }

    /** The addresses after the move, in slot order: the second of each pair is logged in then. */
    List<FabricPort> ports() {
        return List.copyOf(ports.values());
    }
}
