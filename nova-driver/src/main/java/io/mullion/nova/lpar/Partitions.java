package io.mullion.nova.lpar;

import io.mullion.nova.site.Host;
import io.mullion.nova.site.Hosts;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.spi.compute.PartitionSummary;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and shows partitions. */
public final class Partitions {
    private final Hosts hosts;

    /** Partitions of these hosts. */
    public Partitions(Hosts hosts) {
        this.hosts = hosts;
    }

    /** All partitions of a host except the management partition. */
    public List<PartitionSummary> on(String host) {
        Host there = hosts.of(host);
        return there.objects().list(LogicalPartition.TYPE, there.partitions(), Groups.NONE).stream()
                .map(Entry::value)
                .filter(partition -> !partition.managementPartition())
                .map(Partitions::summary)
                .toList();
    }

    /** The partition of a server on a host. */
    public Optional<ServerHandle> find(String host, UUID server) {
        ServerHandle handle = new ServerHandle(server, host, PartitionIdentity.of(server));
        return entry(handle).map(found -> handle);
    }

    /** How a partition is now. */
    public Optional<PartitionSummary> show(ServerHandle server) {
        return entry(server).map(entry -> summary(entry.value()));
    }

    /** The partition as its console has it, or empty if it is not on its host. */
    public Optional<Entry<LogicalPartition>> entry(ServerHandle server) {
        Host host = hosts.of(server.host());
        return host.objects().find(LogicalPartition.TYPE, host.partition(server.partition()), Groups.NONE);
    }

    /** The partition as its console has it; {@code NOT_FOUND} if it is not on its host. */
    public LogicalPartition present(ServerHandle server) {
        return entry(server).map(Entry::value).orElseThrow(() -> missing(server));
    }

    /**
     * The partition, whose adapters can be changed now; its management connection is waited for.
     *
     * @throws MullionException {@code RMC_INACTIVE} if it runs and cannot be reached ({@code
     *     reference/nova-powervm-flows.md} §25.1)
     */
    public LogicalPartition changeable(ServerHandle server) {
        LogicalPartition partition = ManagementConnection.awaited(hosts.of(server.host()), present(server));
        if (!partition.changeable()) {
            throw new MullionException(
                    ErrorCode.RMC_INACTIVE,
                    "Partition " + partition.name() + " on " + server.host() + " is " + partition.state()
                            + " and its management connection is " + partition.rmc()
                            + ", so its adapters cannot be changed now: wait for the connection, or stop the server.");
        }
        return partition;
    }

    /** No such partition. */
    public static MullionException missing(ServerHandle server) {
        return MullionException.notFound(
                "Server " + server.server() + " has no partition " + server.partition() + " on " + server.host() + ".");
    }

    private static PartitionSummary summary(LogicalPartition partition) {
        return new PartitionSummary(
                partition.uuid(),
                partition.name(),
                partition.number(),
                PowerStates.of(partition.state()),
                partition.memory().desired(),
                partition.processors().entitlement(),
                partition.rmc(),
                partition.operatingSystem(),
                partition.currentMode().filter(mode -> !partition.off()));
    }
}
