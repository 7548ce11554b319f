package io.mullion.nova.lpar;

import io.mullion.nova.site.Host;
import io.mullion.nova.site.Hosts;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.ManagedSystem;
import io.mullion.powervm.xml.Element;
import io.mullion.spi.compute.PartitionSpec;
import io.mullion.spi.compute.Resize;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Changes partitions: any of their figures while they are off, some while they run ({@code reference/nova-powervm-flows.md} §4). */
public final class ResizeLpar implements Resize {
    private static final String MEMORY = "PartitionMemoryConfiguration/";
    private static final String PROCESSORS = "PartitionProcessorConfiguration/";

    /** What only an activation can change. */
    private static final List<String> FIXED = List.of(
            MEMORY + "MinimumMemory",
            MEMORY + "MaximumMemory",
            MEMORY + "ExpansionFactor",
            MEMORY + "PhysicalPageTableRatio",
            PROCESSORS + "HasDedicatedProcessors",
            PROCESSORS + "DedicatedProcessorConfiguration/MinimumProcessors",
            PROCESSORS + "DedicatedProcessorConfiguration/MaximumProcessors",
            PROCESSORS + "SharedProcessorConfiguration/MinimumProcessingUnits",
            PROCESSORS + "SharedProcessorConfiguration/MaximumProcessingUnits",
            PROCESSORS + "SharedProcessorConfiguration/MinimumVirtualProcessors",
            PROCESSORS + "SharedProcessorConfiguration/MaximumVirtualProcessors",
            "PartitionIOConfiguration/MaximumVirtualIOSlots",
            "PendingProcessorCompatibilityMode");

    private final Hosts hosts;
    private final Partitions partitions;

    /** Changes partitions of these hosts. */
    public ResizeLpar(Hosts hosts, Partitions partitions) {
        this.hosts = hosts;
        this.partitions = partitions;
    }

    @Override
    public boolean live(ServerHandle server, PartitionSpec spec) {
        return obstacle(partitions.present(server), wanted(server, spec)).isEmpty();
    }

    @Override
    public void resize(ServerHandle server, PartitionSpec spec) {
        Host host = hosts.of(server.host());
        LogicalPartition now = partitions.present(server);
        if (!now.off()) {
            obstacle(now, wanted(server, spec)).ifPresent(why -> {
                throw MullionException.stateConflict("Partition " + now.name() + " on " + host.name()
                        + " must be stopped to be resized: " + why + ".");
            });
        }
        ManagedSystem system = system(host);
        new Room(system)
                .require(
                        spec,
                        now.off() ? Mib.ZERO : now.memory().desired(),
                        now.off() ? ProcUnits.ZERO : now.processors().entitlement());
        String name = PartitionNames.free(host, server.partition(), spec.name());
        int pool = ProcessorPools.numberFor(host, spec.processors());
        host.objects()
                .change(
                        LogicalPartition.TYPE,
                        host.partition(server.partition()),
                        Groups.NONE,
                        changed -> new LparBuilder(system).change(changed, spec, name, pool));
    }

    private LogicalPartition wanted(ServerHandle server, PartitionSpec spec) {
        Host host = hosts.of(server.host());
        LogicalPartition copy =
                new LogicalPartition(partitions.present(server).element().copy());
        int pool = ProcessorPools.numberFor(host, spec.processors());
        new LparBuilder(system(host)).change(copy, spec, spec.name(), pool);
        return copy;
    }

    private static ManagedSystem system(Host host) {
        return host.objects()
                .read(ManagedSystem.TYPE, host.system(), Groups.NONE)
                .value();
    }

    private static Optional<String> obstacle(LogicalPartition now, LogicalPartition wanted) {
        if (now.off()) {
            return Optional.empty();
        }
        Optional<String> fixed = FIXED.stream()
                .filter(path -> !value(now, path).equals(value(wanted, path)))
                .findFirst()
                .map(path -> path.substring(path.lastIndexOf('/') + 1) + " would change");
        if (fixed.isPresent() || now.ibmI()) {
            return fixed;
        }
        if (!now.rmc().equals("active")) {
            return Optional.of("its management connection is " + now.rmc());
        }
        return now.dynamicMemory() && now.dynamicProcessors()
                ? Optional.empty()
                : Optional.of("its operating system cannot change memory and processors while it runs");
    }

    /** Consoles write numbers with and without places: they are the same. */
    private static String value(LogicalPartition partition, String path) {
        String text = partition.element().at(path).map(Element::text).orElse("").strip();
        try {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException ignored) {
            return text;
        }
    }
}
