package io.mullion.nova.migration;

import io.mullion.nova.storage.ScsiMappings;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.PhysicalVolume;
import io.mullion.powervm.model.ScsiMapping;
import io.mullion.powervm.model.Storage;
import io.mullion.powervm.model.VirtualIoServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An I/O server on the target for each virtual SCSI adapter: one that knows all its disks. Adapters that were on different
 * I/O servers go to different ones, as far as there are enough.
 */
final class ScsiPlaces {
    private final Route route;
    private final List<Entry<VirtualIoServer>> targets;
    private final Map<String, VirtualIoServer> successor = new HashMap<>();

    /** @param targets active I/O servers of the target, read with their storage */
    ScsiPlaces(Route route, List<Entry<VirtualIoServer>> targets) {
        this.route = route;
        this.targets = targets;
    }

    /**
     * Places in the form {@code slot/viosName/viosId}.
     *
     * @param sources active I/O servers of the source, read with their mappings
     */
    List<String> plan(LogicalPartition partition, List<Entry<VirtualIoServer>> sources) {
        ScsiMappings mappings = new ScsiMappings(route.source(), partition);
        List<String> places = new ArrayList<>();
        for (Entry<VirtualIoServer> source : sources) {
            Map<Integer, Set<String>> disks = new TreeMap<>();
            for (ScsiMapping mapping : mappings.on(source.value())) {
                Set<String> known = disks.computeIfAbsent(mapping.clientSlot(), slot -> new TreeSet<>());
                mapping.storage()
                        .filter(PhysicalVolume.class::isInstance)
                        .map(Storage::uniqueId)
                        .ifPresent(known::add);
            }
            disks.forEach((slot, needed) -> {
                VirtualIoServer vios = place(source.id(), slot, needed);
                places.add(slot + "/" + vios.name() + "/" + vios.number());
            });
        }
        return places;
    }

    private VirtualIoServer place(String source, int slot, Set<String> needed) {
        VirtualIoServer before = successor.get(source);
        if (before != null && knows(before, needed)) {
            return before;
        }
        List<VirtualIoServer> able = targets.stream()
                .map(Entry::value)
                .filter(vios -> knows(vios, needed))
                .toList();
        VirtualIoServer chosen = able.stream()
                .filter(vios -> successor.values().stream()
                        .noneMatch(other -> other.uuid().equals(vios.uuid())))
                .findFirst()
                .or(() -> able.stream().findFirst())
                .orElseThrow(() -> route.refused("no I/O server there has all " + needed.size()
                        + " disks of its virtual SCSI adapter in slot " + slot));
        successor.put(source, chosen);
        return chosen;
    }

    private static boolean knows(VirtualIoServer vios, Set<String> needed) {
        Set<String> known =
                vios.physicalVolumes().stream().map(PhysicalVolume::uniqueId).collect(Collectors.toSet());
        return known.containsAll(needed);
    }
}
