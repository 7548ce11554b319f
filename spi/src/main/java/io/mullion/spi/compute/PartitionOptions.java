package io.mullion.spi.compute;

/**
 * What a partition may be told beyond its size; every value has a default. Sources: {@code powervm:*} keys in
 * {@code reference/powervc-concepts.md} §3.
 *
 * @param compatibilityMode processor compatibility mode in the host's spelling, {@code default} for the best one
 * @param availabilityPriority 0 to 255; who keeps processors when some fail, and who restarts first
 * @param remoteRestart whether the partition can be restarted on another host (simplified remote restart)
 * @param secureBoot 0 off, 1 log, 2 to 9 enforce; AIX and Linux on capable hosts
 * @param affinityCheck whether a live migration must keep the memory affinity score
 * @param performanceData whether the partition allows performance data collection
 * @param virtualSlots highest virtual slot number, 2 to 65534
 */
public record PartitionOptions(
        String compatibilityMode,
        int availabilityPriority,
        boolean remoteRestart,
        int secureBoot,
        boolean affinityCheck,
        boolean performanceData,
        int virtualSlots) {

    /** The defaults: mode {@code default}, priority 127, nothing special, 64 slots. */
    public static final PartitionOptions DEFAULTS = new PartitionOptions("default", 127, false, 0, false, false, 64);

    /** These options with another compatibility mode. */
    public PartitionOptions withCompatibilityMode(String mode) {
        return new PartitionOptions(
                mode, availabilityPriority, remoteRestart, secureBoot, affinityCheck, performanceData, virtualSlots);
    }
}
