package io.mullion.nova.lpar;

import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.model.LogicalPartition;
import java.time.Duration;
import java.util.Optional;

/**
 * Waits for the management connection of a partition that is starting: without it neither adapters can be changed nor can
 * the partition move, and after each boot and each move it takes its time to come up.
 */
public final class ManagementConnection {
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final int POLLS = 30;

    private ManagementConnection() {}

    /** The partition once nothing is to be waited for, or after a minute as it is then. */
    public static LogicalPartition awaited(Host host, LogicalPartition partition) {
        LogicalPartition now = partition;
        for (int i = 0; i < POLLS && coming(now); i++) {
            host.console().console().surroundings().pause().await(POLL);
            Optional<LogicalPartition> next = host.objects()
                    .find(LogicalPartition.TYPE, host.partition(partition.uuid()), Groups.NONE)
                    .map(entry -> entry.value());
            if (next.isEmpty()) {
                return now;
            }
            now = next.get();
        }
        return now;
    }

    private static boolean coming(LogicalPartition partition) {
        return switch (partition.state()) {
            case "starting", "open firmware", "running" ->
                !partition.ibmI() && !partition.rmc().equals("active");
            default -> false; // nobody is there who would connect
        };
    }
}
