package io.mullion.spi.placement;

import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;

/**
 * A move that the Dynamic Resource Optimizer wants ({@code reference/weighers-policies.md} §3).
 *
 * @param goal what it brings down on the source host
 * @param serverExcluded whether the server is excluded from optimization
 * @param usedUnits processing units the server uses on average
 * @param usedMemory memory the server uses on average
 */
public record Optimization(Goal goal, boolean serverExcluded, ProcUnits usedUnits, Mib usedMemory) {
    /** What is optimized. */
    public enum Goal {
        /** Processor utilization. */
        PROCESSORS,
        /** Memory utilization; hosts managed by an HMC do not report it. */
        MEMORY
    }
}
