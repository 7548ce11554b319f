package io.mullion.nova.storage;

import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.entry.Href;
import io.mullion.powervm.job.JobRequest;
import io.mullion.powervm.model.ManagementConsole;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the definition of a disk off an I/O server, so that it does not keep looking for a LUN that is gone. What cannot
 * be removed is logged only: it hinders nobody but its own number.
 */
final class DeviceRemoval {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceRemoval.class);
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Host host;

    DeviceRemoval(Host host) {
        this.host = host;
    }

    /** Removes a disk, unless a mapping still uses it. */
    void remove(VirtualIoServer vios, String disk) {
        try {
            if (used(vios, disk)) {
                return;
            }
            host.console().jobs().run(job(vios, disk).within(LIMIT));
        } catch (MullionException ignored) {
            if (ignored.code() == ErrorCode.CONSOLE_UNREACHABLE || ignored.code() == ErrorCode.CANCELLED) {
                throw ignored;
            }
            LOG.warn("disk {} stays on I/O server {}: {}", disk, vios.name(), ignored.getMessage());
        }
    }

    private boolean used(VirtualIoServer vios, String disk) {
        return host
                .objects()
                .read(VirtualIoServer.TYPE, host.vios(vios.uuid()), Groups.SCSI_MAPPINGS)
                .value()
                .scsiMappings()
                .all()
                .stream()
                .flatMap(mapping -> mapping.storage().stream())
                .anyMatch(storage -> storage.name().equals(disk));
    }

    private JobRequest job(VirtualIoServer vios, String disk) {
        if (host.console().traits().removesDevicesByJob()) {
            return JobRequest.of(host.vios(vios.uuid()), "RemoveDevice").with("devName", disk);
        }
        Entry<ManagementConsole> console = host.objects()
                .list(ManagementConsole.TYPE, Href.uom("ManagementConsole"), Groups.NONE)
                .getFirst();
        return JobRequest.of(Href.uom("ManagementConsole", console.id()), "CLIRunner")
                .with(
                        "cmd",
                        "viosvrcmd -m \"" + host.systemName() + "\" --id " + vios.number() + " -c \"rmdev -dev " + disk
                                + " -recursive\"")
                .with("acknowledgeThisAPIMayGoAwayInTheFuture", "true");
    }
}
