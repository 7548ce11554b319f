package io.mullion.nova.lpar;

import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.ManagedSystem;
import io.mullion.powervm.model.PartitionMemory;
import io.mullion.powervm.model.PartitionProcessors;
import io.mullion.spi.compute.OsType;
import io.mullion.spi.compute.PartitionOptions;
import io.mullion.spi.compute.PartitionSpec;
import io.mullion.spi.compute.ProcessorSpec;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes a specification as a partition document ({@code reference/nova-powervm-flows.md} §4, {@code
 * reference/powervm-rest.md} §17.3.3). What the host is not capable of is refused where it was asked for, and left out
 * where it is only a default.
 */
final class LparBuilder {
    private final ManagedSystem system;

    LparBuilder(ManagedSystem system) {
        this.system = system;
    }

    /**
     * A document for a new partition.
     *
     * @param pool number of its shared processor pool
     */
    LogicalPartition create(PartitionSpec spec, String uuid, String name, int pool) {
        LogicalPartition partition = LogicalPartition.named(uuid);
        partition.set("PartitionType", spec.os() == OsType.IBM_I ? "OS400" : "AIX/Linux");
        change(partition, spec, name, pool);
        if (spec.os() == OsType.IBM_I) {
            ibmI(partition);
        }
        return partition;
    }

    /** Writes what may differ later: name, size and options. */
    void change(LogicalPartition partition, PartitionSpec spec, String name, int pool) {
        partition.set("PartitionName", name);
        size(partition, spec, pool);
        options(partition, spec);
    }

    private void size(LogicalPartition partition, PartitionSpec spec, int pool) {
        memory(partition.changeMemory(), spec.memory());
        switch (spec.processors()) {
            case ProcessorSpec.Dedicated dedicated -> dedicated(partition.changeProcessors(), dedicated);
            case ProcessorSpec.Shared shared -> shared(partition.changeProcessors(), shared, pool);
        }
    }

    private void memory(PartitionMemory memory, PartitionSpec.MemorySpec spec) {
        memory.setAmounts(spec.minimum(), spec.desired(), spec.maximum());
        if (system.capable("ActiveMemoryExpansionCapable", false)) {
            memory.setExpansionFactor(spec.expansionFactor());
        } else if (spec.expansionFactor() > 0) {
            throw incapable("Active Memory Expansion");
        }
        spec.pageTableRatio().ifPresent(ratio -> {
            require("CustomPhysicalPageTableRatioCapable", "a page table ratio of its own for each partition");
            memory.setPageTableRatio(ratio);
        });
    }

    private static void dedicated(PartitionProcessors processors, ProcessorSpec.Dedicated spec) {
        processors.setDedicated(
                spec.processors().minimum(),
                spec.processors().desired(),
                spec.processors().maximum(),
                sharing(spec.sharing()));
    }

    /** The first literal is misspelled on every console. */
    private static String sharing(ProcessorSpec.IdleSharing sharing) {
        return switch (sharing) {
            case SHARE_IDLE -> "sre idle proces";
            case KEEP_IDLE -> "keep idle procs";
            case SHARE_IDLE_ACTIVE -> "sre idle procs active";
            case SHARE_IDLE_ALWAYS -> "sre idle procs always";
        };
    }

    private static void shared(PartitionProcessors processors, ProcessorSpec.Shared spec, int pool) {
        PartitionProcessors.Shared shared =
                processors.setShared(spec.uncappedWeight().isPresent() ? "uncapped" : "capped");
        shared.setUnits(
                spec.units().minimum(), spec.units().desired(), spec.units().maximum());
        shared.setProcessors(
                spec.processors().minimum(),
                spec.processors().desired(),
                spec.processors().maximum());
        shared.setPool(pool);
        spec.uncappedWeight().ifPresent(shared::setWeight);
    }

    private void options(LogicalPartition partition, PartitionSpec spec) {
        PartitionOptions options = spec.options();
        partition.set("AllowPerformanceDataCollection", options.performanceData());
        partition.set("AvailabilityPriority", options.availabilityPriority());
        partition.set("PendingProcessorCompatibilityMode", mode(options.compatibilityMode()));
        partition.changeIo().setSlots(options.virtualSlots());
        if (system.capable("PowerVMLogicalPartitionSimplifiedRemoteRestartCapable", false)) {
            partition.set("SimplifiedRemoteRestartCapable", options.remoteRestart());
        } else if (options.remoteRestart()) {
            throw incapable("simplified remote restart");
        }
        if (options.secureBoot() > 0) {
            if (spec.os() == OsType.IBM_I) {
                throw MullionException.invalid("secure_boot: IBM i partitions have none");
            }
            require("PartitionSecureBootCapable", "secure boot");
            partition.set("PendingSecureBoot", options.secureBoot());
        }
        if (options.affinityCheck() && !system.migrations().affinityCheck()) {
            throw incapable("the affinity check");
        }
    }

    /** The host's own spelling: case does not count, and a plus sign is written out. */
    private String mode(String wanted) {
        String plain = wanted.replace("+", "_Plus");
        List<String> modes = system.processors().modes();
        return modes.stream()
                .filter(plain::equalsIgnoreCase)
                .findFirst()
                .or(() -> "default".equals(plain.toLowerCase(Locale.ROOT)) ? Optional.of("default") : Optional.empty())
                .orElseThrow(() -> MullionException.invalid("processor_compatibility: host " + system.name()
                        + " has no mode " + wanted + ", only " + String.join(", ", modes)));
    }

    private void ibmI(LogicalPartition partition) {
        require("IBMiCapable", "IBM i");
        partition.changeIo().changeTagged().setSources("HMC", "0", "NONE");
        if (system.capable("IBMiRestrictedIOModeCapable", false)) {
            partition.set("IsRestrictedIOPartition", true);
        }
    }

    private void require(String capability, String what) {
        if (!system.capable(capability, false)) {
            throw incapable(what);
        }
    }

    private MullionException incapable(String what) {
        return MullionException.invalid("Host " + system.name() + " is not capable of " + what + ".");
    }
}
