package io.mullion.spi.placement;

import io.mullion.spi.compute.PartitionSpec.MemorySpec;
import io.mullion.spi.compute.ProcessorSpec;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.List;

/**
 * What a partition takes from its host.
 *
 * @param memory minimum, desired and maximum memory
 * @param overhead what the hypervisor needs for it on top (page table, adapters); 0 or more
 * @param processors shared units or dedicated processors
 * @param disk local disk: root, ephemeral and swap; 0 for a server on volumes
 * @param devices SR-IOV logical ports asked for as PCI devices; usually none
 */
public record Demand(MemorySpec memory, Mib overhead, ProcessorSpec processors, Mib disk, List<Device> devices) {
    public Demand {
        devices = List.copyOf(devices);
        if (overhead.value() < 0 || disk.value() < 0) {
            throw new IllegalArgumentException("overhead " + overhead + ", disk " + disk + ": less than nothing");
        }
    }

    /** A demand without local disk and devices. */
    public Demand(MemorySpec memory, Mib overhead, ProcessorSpec processors) {
        this(memory, overhead, processors, Mib.ZERO, List.of());
    }

    /** The memory that must be free: desired memory and the hypervisor's share. */
    public Mib totalMemory() {
        return memory.desired().plus(overhead);
    }

    /** The processing units that must be free: entitlement, or whole processors when dedicated. */
    public ProcUnits units() {
        return processors.entitlement();
    }

    /** Whether it takes whole processors. */
    public boolean dedicated() {
        return processors instanceof ProcessorSpec.Dedicated;
    }

    /**
     * Logical ports asked for as PCI devices.
     *
     * @param label physical network label of the ports
     * @param count how many, at least 1
     */
    public record Device(String label, int count) {}
}
