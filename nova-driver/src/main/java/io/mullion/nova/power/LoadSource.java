package io.mullion.nova.power;

import io.mullion.nova.site.Host;
import io.mullion.nova.storage.Vioses;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.Mapping;
import io.mullion.powervm.model.OpticalMedia;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells an IBM i partition from which slots to load: the lowest one with a disk behind it, and the next as the second way
 * ({@code reference/nova-powervm-flows.md} §5.9). Virtual Fibre Channel comes before virtual SCSI, where the first-boot
 * image may be.
 */
final class LoadSource {
    private LoadSource() {}

    static void set(Host host, LogicalPartition partition) {
        List<VirtualIoServer> vioses = Vioses.required(host, Groups.SCSI_MAPPINGS.and(Groups.FC_MAPPINGS)).stream()
                .map(Entry::value)
                .toList();
        NavigableSet<Integer> slots = slots(vioses.stream()
                .flatMap(vios -> vios.fibreChannelMappings().of(partition.uuid(), partition.number()).stream()));
        if (slots.isEmpty()) {
            slots = slots(vioses.stream()
                    .flatMap(vios -> vios.scsiMappings().of(partition.uuid(), partition.number()).stream())
                    .filter(mapping -> mapping.storage()
                            .filter(storage -> !(storage instanceof OpticalMedia))
                            .isPresent()));
        }
        if (slots.isEmpty()) {
            throw MullionException.stateConflict(
                    "Partition " + partition.name() + " on " + host.name() + " has no disk to load IBM i from.");
        }
        int first = slots.first();
        int second = Optional.ofNullable(slots.higher(first)).orElse(first);
        write(host, partition, first, second);
    }

    private static NavigableSet<Integer> slots(Stream<? extends Mapping> mappings) {
        NavigableSet<Integer> slots = new TreeSet<>();
        mappings.map(Mapping::clientSlot).filter(slot -> slot > 0).forEach(slots::add);
        return slots;
    }

    private static void write(Host host, LogicalPartition partition, int first, int second) {
        host.objects().change(LogicalPartition.TYPE, host.partition(partition.uuid()), Groups.NONE, changed -> {
            changed.changeIo().changeTagged().setSources("HMC", Integer.toString(first), Integer.toString(second));
            changed.set("DesignatedIPLSource", "b");
            changed.set("KeylockPosition", "normal");
        });
    }
}
