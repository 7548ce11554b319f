package io.mullion.nova.lpar;

import io.mullion.powervm.model.ManagedSystem;
import io.mullion.spi.compute.OsType;
import io.mullion.spi.compute.PartitionSpec;
import io.mullion.spi.compute.ProcessorSpec;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;

/**
 * Whether a new partition fits a host as the host is now ({@code reference/nova-powervm-flows.md} §4). A console would
 * make it all the same and refuse to activate it.
 */
final class Room {
    private final ManagedSystem system;

    Room(ManagedSystem system) {
        this.system = system;
    }

    void require(PartitionSpec spec) {
        require(spec, Mib.ZERO, ProcUnits.ZERO);
    }

    /** Whether it fits when it gives back first what it holds now. */
    void require(PartitionSpec spec, Mib heldMemory, ProcUnits heldUnits) {
        blocks(spec.memory());
        Mib free = system.memory().available();
        Mib more = spec.memory().desired().minus(heldMemory);
        if (more.compareTo(free) > 0) {
            throw full("has " + free + " of memory free, " + more + " are wanted");
        }
        ProcUnits units = system.processors().available();
        ProcUnits moreUnits = spec.processors().entitlement().minus(heldUnits);
        if (moreUnits.compareTo(units) > 0) {
            throw full("has " + units + " processing units free, " + moreUnits + " are wanted");
        }
        processors(spec);
    }

    private void blocks(PartitionSpec.MemorySpec memory) {
        Mib block = system.memory().block();
        for (Mib amount : new Mib[] {memory.minimum(), memory.desired(), memory.maximum()}) {
            if (!amount.isMultipleOf(block)) {
                throw MullionException.invalid("memory: " + amount + " is no multiple of " + block
                        + ", the memory block of host " + system.name());
            }
        }
    }

    private void processors(PartitionSpec spec) {
        boolean ibmI = spec.os() == OsType.IBM_I;
        int most = spec.processors() instanceof ProcessorSpec.Shared
                ? system.processors().maximumVirtual(ibmI)
                : system.processors().maximumDedicated(ibmI);
        if (spec.processors().desiredProcessors() > most) {
            throw MullionException.invalid("vcpus: " + spec.processors().desiredProcessors() + " are more than the "
                    + most + " of a partition on host " + system.name());
        }
        int limit = system.processors().maximumVirtualOfAny();
        if (spec.processors().maximumProcessors() > limit) {
            throw MullionException.invalid("max_vcpu: " + spec.processors().maximumProcessors() + " are more than the "
                    + limit + " of host " + system.name());
        }
    }

    private MullionException full(String why) {
        return new MullionException(ErrorCode.NO_VALID_HOST, "Host " + system.name() + " " + why + ".");
    }
}
