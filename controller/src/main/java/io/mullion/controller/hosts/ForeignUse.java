package io.mullion.controller.hosts;

import io.mullion.controller.placement.HostRoom;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.compute.HostInventory.MigrationFigures;
import io.mullion.spi.compute.PartitionSummary;
import io.mullion.spi.compute.PowerState;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What of a host is used by what is not ours: the hypervisor, I/O servers, partitions of others. It is what is not free
 * without what our own partitions hold. One of ours that is off holds nothing; should a console count it all the same,
 * too much is taken for foreign, never too little.
 */
final class ForeignUse {
    private ForeignUse() {}

    /**
     * A host's room as its figures tell it; what is claimed is not filled in.
     *
     * @param ours keys of our partitions
     * @param moving our moves that hold a slot of this host now
     */
    static HostRoom room(HostInventory host, Collection<PartitionSummary> partitions, Set<String> ours, Moving moving) {
        List<PartitionSummary> holding = partitions.stream()
                .filter(partition -> ours.contains(partition.partition()) && partition.power() != PowerState.STOPPED)
                .toList();
        long memory = host.memory().configurable().value();
        long used = memory - host.memory().available().value();
        long own = holding.stream().mapToLong(each -> each.memory().value()).sum();
        int units = host.processors().configurable().hundredths();
        int usedUnits = units - host.processors().available().hundredths();
        int ownUnits = holding.stream()
                .mapToInt(each -> each.entitlement().hundredths())
                .sum();
        MigrationFigures slots = host.migrations();
        return new HostRoom(
                host.host(),
                memory,
                Math.max(0, used - own),
                0,
                units,
                Math.max(0, usedUnits - ownUnits),
                0,
                slots(slots.activeSupported(), slots.activeInProgress() - moving.active()),
                slots(slots.inactiveSupported(), slots.inactiveInProgress() - moving.inactive()),
                0);
    }

    private static HostRoom.Slots slots(int supported, int foreign) {
        return new HostRoom.Slots(supported, Math.max(0, foreign), 0);
    }

    /** Mobility slots that our own claims hold on a host. */
    record Moving(int active, int inactive) {
        static final Moving NONE = new Moving(0, 0);
    }
}
