package io.mullion.scheduler.weigher;

/**
 * What a host group's placement policy measures on a host; the smaller, the better. {@code
 * reference/weighers-policies.md} §2. Stopped servers count (ours), and allocation is in processing units, because virtual
 * processors of shared partitions would count too much (ours).
 */
public enum PlacementPolicy {
    /** No policy: weighers alone. */
    NONE,
    /** The fewest servers. */
    STRIPING,
    /** The most servers. */
    PACKING,
    /** The smallest share of processing units promised after placing. */
    CPU_ALLOCATION,
    /** The smallest share of memory promised after placing. */
    MEMORY_ALLOCATION,
    /** The lowest processor utilization. */
    CPU_UTILIZATION,
    /** The lowest memory utilization. */
    MEMORY_UTILIZATION;

    /** What a share or utilization counts as where the host does not say: worse than any. */
    static final double UNKNOWN = Double.MAX_VALUE;

    /** The share of {@code total} that is promised once {@code need} is taken from {@code free}. */
    static double share(long total, long free, long need) {
        return total <= 0 ? UNKNOWN : (double) (total - free + need) / total;
    }

    /** A utilization in hundredths of a percent as a share. */
    static double utilization(int hundredths) {
        return hundredths < 0 ? UNKNOWN : hundredths / 10_000.0;
    }
}
