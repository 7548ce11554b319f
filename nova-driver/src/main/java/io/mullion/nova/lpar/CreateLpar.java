package io.mullion.nova.lpar;

import io.mullion.nova.network.ManagementAdapter;
import io.mullion.nova.site.Host;
import io.mullion.nova.site.Hosts;
import io.mullion.nova.storage.StaleMappings;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.ManagedSystem;
import io.mullion.spi.compute.PartitionSpec;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.error.MullionException;
import java.util.Optional;

/**
 * Makes a partition: the partition itself, without what a former partition with its number left on the I/O servers, and
 * with the adapter for its management connection where there is a network for it. Each part is found if it is there.
 */
public final class CreateLpar {
    private final Hosts hosts;
    private final Partitions partitions;

    /** Makes partitions on these hosts. */
    public CreateLpar(Hosts hosts, Partitions partitions) {
        this.hosts = hosts;
        this.partitions = partitions;
    }

    /** Makes a partition, not activated, or finds it. */
    public ServerHandle create(String hostName, PartitionSpec spec) {
        Host host = hosts.of(hostName);
        ServerHandle handle = new ServerHandle(spec.server(), hostName, PartitionIdentity.of(spec.server()));
        Optional<LogicalPartition> present = partitions.entry(handle).map(Entry::value);
        if (present.isPresent()) {
            finish(host, present.get());
            return handle;
        }
        LogicalPartition made = make(host, handle.partition(), spec);
        try {
            finish(host, made);
            return handle;
        } catch (MullionException failed) {
            takeBack(host, made, failed);
            throw failed;
        }
    }

    private static void finish(Host host, LogicalPartition partition) {
        if (partition.off()) {
            StaleMappings.forgetFormer(host, partition);
            ManagementAdapter.plug(host, partition);
        }
    }

    private static LogicalPartition make(Host host, String uuid, PartitionSpec spec) {
        ManagedSystem system = host.objects()
                .read(ManagedSystem.TYPE, host.system(), Groups.NONE)
                .value();
        new Room(system).require(spec);
        int pool = ProcessorPools.numberFor(host, spec.processors());
        LogicalPartition document =
                new LparBuilder(system).create(spec, uuid, PartitionNames.free(host, uuid, spec.name()), pool);
        try {
            return host.objects()
                    .create(LogicalPartition.TYPE, host.partitions(), document.element())
                    .value();
        } catch (MullionException failed) {
            return afterAll(host, uuid, failed);
        }
    }

    /** An answer can be lost after the console has done the work. */
    private static LogicalPartition afterAll(Host host, String uuid, MullionException failed) {
        try {
            return host.objects()
                    .find(LogicalPartition.TYPE, host.partition(uuid), Groups.NONE)
                    .orElseThrow(() -> failed)
                    .value();
        } catch (MullionException second) {
            if (second != failed) {
                failed.addSuppressed(second);
            }
            throw failed;
        }
    }

    private static void takeBack(Host host, LogicalPartition partition, MullionException failed) {
        try {
            host.objects().delete(host.partition(partition.uuid()));
        } catch (MullionException second) {
            failed.addSuppressed(second);
        }
    }
}
