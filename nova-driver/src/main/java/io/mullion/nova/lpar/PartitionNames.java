package io.mullion.nova.lpar;

import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.model.LogicalPartition;

/** Names of partitions, of which each is there once on a host. */
final class PartitionNames {
    private PartitionNames() {}

    /** The wanted name as the console accepts it, made unlike those of other partitions if one has it. */
    static String free(Host host, String partition, String wanted) {
        String name = PartitionIdentity.name(wanted);
        boolean taken = host.objects().list(LogicalPartition.TYPE, host.partitions(), Groups.NONE).stream()
                .map(Entry::value)
                .anyMatch(other -> other.name().equals(name) && !other.uuid().equals(partition));
        return taken ? PartitionIdentity.nameWith(wanted, partition) : name;
    }
}
