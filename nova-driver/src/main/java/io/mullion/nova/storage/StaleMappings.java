package io.mullion.nova.storage;

import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.FeedTask;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.entry.Href;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.Mapping;
import io.mullion.powervm.model.Partition;
import io.mullion.powervm.model.VirtualAdapter;
import io.mullion.powervm.model.VirtualIoServer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * Removes mappings that wait for partitions that are not there, or for adapters that are gone. Who is there is asked
     * after the mappings were read, and what appears later is left alone: it is somebody's who is just being made.
     */
    public static void scrub(Host host) {
        List<Entry<VirtualIoServer>> vioses = Vioses.active(host, MAPPINGS);
        Set<Integer> numbers = numbers(host);
        Set<String> stale = vioses.stream()
                .flatMap(vios -> Stream.<Mapping>concat(
                        vios.value().scsiMappings().all().stream(), vios.value().fibreChannelMappings().all().stream()))
                .filter(mapping -> stale(mapping, numbers))
                .map(StaleMappings::key)
                .collect(Collectors.toSet());
        if (!stale.isEmpty()) {
            remove(host, vioses, mapping -> stale(mapping, numbers) && stale.contains(key(mapping)));
        }
    }

    private static Set<Integer> numbers(Host host) {
        return Stream.<Partition>concat(
                        host.objects().list(LogicalPartition.TYPE, host.partitions(), Groups.NONE).stream()
                                .map(Entry::value),
                        host.objects().list(VirtualIoServer.TYPE, host.vioses(), Groups.NONE).stream()
                                .map(Entry::value))
                .map(Partition::number)
                .collect(Collectors.toSet());
    }

    private static boolean stale(Mapping mapping, Set<Integer> numbers) {
        return mapping.clientSlot() != VirtualAdapter.ANY
                && mapping.clientPartition() != VirtualAdapter.ANY
                && (mapping.orphan() || !numbers.contains(mapping.clientPartition()));
    }

    private static String key(Mapping mapping) {
        String server =
                mapping.server().map(end -> end.name() + " " + end.slot()).orElse("");
        return server + " " + mapping.clientPartition() + " " + mapping.clientSlot();
    }

    private static void remove(Host host, Predicate<Mapping> which) {
        remove(host, Vioses.active(host, MAPPINGS), which);
    }

    private static void remove(Host host, List<Entry<VirtualIoServer>> vioses, Predicate<Mapping> which) {
        FeedTask<VirtualIoServer> task = new FeedTask<>(host.objects(), vioses);
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
