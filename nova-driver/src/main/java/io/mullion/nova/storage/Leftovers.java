package io.mullion.nova.storage;

import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.PhysicalVolume;
import io.mullion.powervm.model.Storage;
import io.mullion.powervm.model.VirtualIoServer;
import java.util.Set;
import java.util.stream.Collectors;

/** Disks that I/O servers of one host know only because a partition was there, or was to come there. */
public final class Leftovers {
    private Leftovers() {}

    /** Makes the I/O servers of {@code other} forget the disks of a partition that is on {@code host}. */
    public static void remove(Host host, LogicalPartition partition, Host other) {
        Set<String> disks = disks(host, partition);
        if (disks.isEmpty()) {
            return;
        }
        DeviceRemoval removal = new DeviceRemoval(other);
        for (Entry<VirtualIoServer> vios : Vioses.active(other, Groups.STORAGE)) {
            vios.value().physicalVolumes().stream()
                    .filter(disk -> disks.contains(disk.uniqueId()))
                    .forEach(disk -> removal.remove(vios.value(), disk.name()));
        }
    }

    private static Set<String> disks(Host host, LogicalPartition partition) {
        return Vioses.active(host, Groups.SCSI_MAPPINGS).stream()
                .flatMap(vios -> new ScsiMappings(host, partition).on(vios.value()).stream())
                .flatMap(mapping -> mapping.storage().stream())
                .filter(PhysicalVolume.class::isInstance)
                .map(Storage::uniqueId)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }
}
