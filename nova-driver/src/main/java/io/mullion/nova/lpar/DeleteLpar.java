package io.mullion.nova.lpar;

import io.mullion.nova.media.ConfigDrives;
import io.mullion.nova.power.PowerOff;
import io.mullion.nova.site.Host;
import io.mullion.nova.site.Hosts;
import io.mullion.nova.storage.StaleMappings;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.job.JobRequest;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.session.Traits;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StopMode;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes a partition with all that I/O servers hold for it: deleting a partition alone leaves their adapters behind
 * ({@code reference/nova-powervm-flows.md} §6, §25.2).
 */
public final class DeleteLpar {
    private static final Logger LOG = LoggerFactory.getLogger(DeleteLpar.class);
    private static final Duration TERMINAL = Duration.ofMinutes(2);

    private final Hosts hosts;
    private final Partitions partitions;
    private final PowerOff off;
    private final ConfigDrives drives;

    /** Removes partitions of these hosts. */
    public DeleteLpar(Hosts hosts, Partitions partitions, PowerOff off, ConfigDrives drives) {
        this.hosts = hosts;
        this.partitions = partitions;
        this.off = off;
        this.drives = drives;
    }

    /** Removes it; quiet when it is not there. */
    public void delete(ServerHandle server) {
        Optional<Entry<LogicalPartition>> present = partitions.entry(server);
        if (present.isEmpty()) {
            return;
        }
        Host host = hosts.of(server.host());
        off.stop(server, new StopMode.Hard());
        drives.eject(server);
        StaleMappings.forgetAll(host, present.get().value());
        closeTerminal(host, server.partition());
        host.objects().delete(host.partition(server.partition()));
    }

    /** A partition whose terminal is open cannot be removed; only an HMC lends terminals to others. */
    private static void closeTerminal(Host host, String partition) {
        if (host.console().traits() != Traits.HMC) {
            return;
        }
        try {
            host.console()
                    .jobs()
                    .run(JobRequest.of(host.partition(partition), "CloseVterm").within(TERMINAL));
        } catch (MullionException ignored) {
            if (ignored.code() == ErrorCode.CONSOLE_UNREACHABLE) {
                throw ignored;
            }
            LOG.info("terminal of partition {}: {}", partition, ignored.getMessage());
        }
    }
}
