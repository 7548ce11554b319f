package io.mullion.spi.compute;

import io.mullion.spi.units.ProcUnits;
import java.util.Optional;

/** How a partition gets processors. */
public sealed interface ProcessorSpec {
    /** Virtual processors (shared) or whole processors (dedicated) wanted: the flavor's {@code vcpus}. */
    int desiredProcessors();

    /** The most processors it may get without being stopped. */
    int maximumProcessors();

    /** What the host must give as a guarantee. */
    ProcUnits entitlement();

    /**
     * Virtual processors over a shared pool.
     *
     * @param units entitlement in processing units, at least 0.05 for each virtual processor
     * @param processors virtual processors
     * @param uncappedWeight 0 to 255; empty for capped
     * @param pool name of the shared processor pool; empty for the default pool
     */
    record Shared(
            Range<ProcUnits> units, Range<Integer> processors, Optional<Integer> uncappedWeight, Optional<String> pool)
            implements ProcessorSpec {
        @Override
        public int desiredProcessors() {
            return processors.desired();
        }

        @Override
        public int maximumProcessors() {
            return processors.maximum();
        }

        @Override
        public ProcUnits entitlement() {
            return units.desired();
        }
    }

    /**
     * Whole processors of its own.
     *
     * @param processors whole processors
     * @param sharing what happens with them while idle
     */
    record Dedicated(Range<Integer> processors, IdleSharing sharing) implements ProcessorSpec {
        @Override
        public int desiredProcessors() {
            return processors.desired();
        }

        @Override
        public int maximumProcessors() {
            return processors.maximum();
        }

        @Override
        public ProcUnits entitlement() {
            return ProcUnits.ofProcessors(processors.desired());
        }
    }

    /** What a dedicated partition does with idle processors (flavor key {@code powervm:dedicated_sharing_mode}). */
    enum IdleSharing {
        /** Gives them to others while the partition is off. */
        SHARE_IDLE,
        /** Never gives them away. */
        KEEP_IDLE,
        /** Gives them away while the partition is on. */
        SHARE_IDLE_ACTIVE,
        /** Gives them away always. */
        SHARE_IDLE_ALWAYS
    }

    /**
     * Three bounds of one amount.
     *
     * @throws IllegalArgumentException unless minimum ≤ desired ≤ maximum
     */
    record Range<T extends Comparable<T>>(T minimum, T desired, T maximum) {
        public Range {
            if (minimum.compareTo(desired) > 0 || desired.compareTo(maximum) > 0) {
                throw new IllegalArgumentException(
                        "minimum " + minimum + ", desired " + desired + ", maximum " + maximum);
            }
        }

        /** The same amount for all three. */
        public static <T extends Comparable<T>> Range<T> fixed(T amount) {
            return new Range<>(amount, amount, amount);
        }
    }
}
