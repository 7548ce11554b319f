package io.mullion.nova.storage;

import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.FeedTask;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.entry.Href;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.Mapping;
import io.mullion.powervm.model.VirtualAdapter;
import io.mullion.powervm.model.VirtualIoServer;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Mappings that I/O servers hold for partitions that do not need them any more. Deleting a partition leaves them, and
 * its number, with them, goes to the next one that is made ({@code reference/nova-powervm-flows.md} §20, §25.3).
 */
public final class StaleMappings {
    private static final Groups MAPPINGS = Groups.SCSI_MAPPINGS.and(Groups.FC_MAPPINGS);

    private StaleMappings() {}

    /** Removes what a former partition with the number of this new one has left. */
    public static void forgetFormer(Host host, LogicalPartition partition) {
        int number = partition.number();
        String uuid = partition.uuid().toLowerCase(Locale.ROOT);
        remove(host, mapping -> mapping.clientPartition() == number && !ownedBy(mapping, uuid));
    }

    /** A mapping without client is nobody's, also where the console takes the number for whom it is for. */
    private static boolean ownedBy(Mapping mapping, String uuid) {
        boolean connected = mapping.client().isPresent()
                && mapping.partition().flatMap(Href::uuid).filter(uuid::equals).isPresent();
        return connected || mapping.clientSlot() == VirtualAdapter.ANY;
    }

    /** Removes everything of a partition that is about to go. */
    public static void forgetAll(Host host, LogicalPartition partition) {
        int number = partition.number();
        remove(host, mapping -> mapping.belongsTo(partition.uuid(), number));
    }

    private static void remove(Host host, Predicate<Mapping> which) {
        FeedTask<VirtualIoServer> task = new FeedTask<>(host.objects(), Vioses.active(host, MAPPINGS));
        for (Entry<VirtualIoServer> vios : task.feed()) {
            if (matches(vios.value(), which)) {
                task.change(vios, value -> {
                    value.scsiMappings().removeIf(which::test);
                    value.fibreChannelMappings().removeIf(which::test);
                    return value;
                });
            }
        }
        task.run();
    }

    private static boolean matches(VirtualIoServer vios, Predicate<Mapping> which) {
        return vios.scsiMappings().all().stream().anyMatch(which)
                || vios.fibreChannelMappings().all().stream().anyMatch(which);
    }
}
