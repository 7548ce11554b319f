package io.mullion.spi.placement;

import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.List;

/**
 * What one partition may ask for on a host.
 *
 * @param block logical memory block; 0 if unknown
 * @param minimumPerVirtual smallest entitlement of a virtual processor; 0 if unknown
 * @param maximumVirtual most virtual processors of an AIX or Linux partition; 0 if unknown
 * @param maximumVirtualIbmI most virtual processors of an IBM i partition; 0 for the same as the others
 * @param compatibilityModes processor compatibility modes in the console's spelling; empty if unknown
 */
public record PartitionLimits(
        Mib block,
        ProcUnits minimumPerVirtual,
        int maximumVirtual,
        int maximumVirtualIbmI,
        List<String> compatibilityModes) {
    /** Nothing known. */
    public static final PartitionLimits UNKNOWN = new PartitionLimits(Mib.ZERO, ProcUnits.ZERO, 0, 0, List.of());

    public PartitionLimits {
        compatibilityModes = List.copyOf(compatibilityModes);
    }

    /** What a driver reports. */
    public static PartitionLimits of(HostInventory inventory) {
        return new PartitionLimits(
                inventory.memory().block(),
                inventory.processors().minimumPerVirtual(),
                inventory.processors().maximumVirtual(),
                inventory.processors().maximumVirtualIbmI(),
                inventory.processors().compatibilityModes());
    }
}
