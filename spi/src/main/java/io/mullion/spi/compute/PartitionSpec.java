package io.mullion.spi.compute;

import io.mullion.spi.units.Mib;
import java.util.Optional;
import java.util.UUID;

/**
 * A partition as it is wanted. Built from a flavor by {@code flavors.ExtraSpecs}; rules in
 * {@code reference/nova-powervm-flows.md} §4.
 *
 * @param server the server's id; the driver derives the partition's UUID from it
 * @param name the wanted name; the driver replaces what a console refuses and cuts at 31 characters
 * @param os operating system family
 * @param memory minimum, desired and maximum memory
 * @param processors shared or dedicated
 * @param options everything that has a sensible default
 */
public record PartitionSpec(
        UUID server, String name, OsType os, MemorySpec memory, ProcessorSpec processors, PartitionOptions options) {

    /**
     * Memory bounds, each a multiple of the host's logical memory block.
     *
     * @param minimum at least 128 MB
     * @param desired between minimum and maximum
     * @param maximum sets the size of the page table, and so the hypervisor's own need
     * @param expansionFactor Active Memory Expansion in hundredths: 0 for off, else 100 to 1000
     * @param pageTableRatio exponent of the physical page table ratio, 0 (1:64) to 6 (1:4096); empty for the host's own
     */
    public record MemorySpec(
            Mib minimum, Mib desired, Mib maximum, int expansionFactor, Optional<Integer> pageTableRatio) {
        public MemorySpec {
            if (minimum.compareTo(desired) > 0 || desired.compareTo(maximum) > 0) {
                throw new IllegalArgumentException(
                        "memory: minimum " + minimum + ", desired " + desired + ", maximum " + maximum);
            }
        }

        /** The same amount for all three bounds, no expansion. */
        public static MemorySpec fixed(Mib amount) {
            return new MemorySpec(amount, amount, amount, 0, Optional.empty());
        }
    }

    /** Replaces the name: a resize or a rename. */
    public PartitionSpec named(String newName) {
        return new PartitionSpec(server, newName, os, memory, processors, options);
    }
}
