package io.mullion.controller.placement;

import io.mullion.spi.compute.HostInventory.MigrationFigures;

/**
 * What a host can give and what of it is taken, in the database: the truth that claims are checked against.
 *
 * @param memory MiB that partitions and hypervisor may use
 * @param foreignMemory MiB used by what is not ours: hypervisor, I/O servers, partitions of others
 * @param claimedMemory MiB promised to our servers
 * @param units hundredths of processing units that partitions may use
 * @param foreignUnits hundredths used by what is not ours
 * @param claimedUnits hundredths promised to our servers
 * @param active mobility slots for running partitions
 * @param inactive mobility slots for stopped partitions
 * @param instances our servers on it
 */
public record HostRoom(
        String host,
        long memory,
        long foreignMemory,
        long claimedMemory,
        int units,
        int foreignUnits,
        int claimedUnits,
        Slots active,
        Slots inactive,
        int instances) {

    /**
     * Mobility slots.
     *
     * @param supported how many there are
     * @param foreign in use by moves that are not ours
     * @param claimed promised to ours
     */
    public record Slots(int supported, int foreign, int claimed) {}

    /** MiB that can still be promised. */
    public long freeMemory() {
        return memory - foreignMemory - claimedMemory;
    }

    /** Hundredths of processing units that can still be promised. */
    public int freeUnits() {
        return units - foreignUnits - claimedUnits;
    }

    /** Mobility slots as the scheduler counts them. */
    public MigrationFigures migrations() {
        return new MigrationFigures(
                active.supported,
                active.foreign + active.claimed,
                inactive.supported,
                inactive.foreign + inactive.claimed);
    }
}
