package io.mullion.nova.storage;

import io.mullion.nova.site.Host;
import io.mullion.nova.site.InParallel;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.List;

/** The I/O servers of a host that can be worked with now. */
public final class Vioses {
    private Vioses() {}

    /** All that are active, with these groups; the management partition first. */
    public static List<Entry<VirtualIoServer>> active(Host host, Groups groups) {
        List<Entry<VirtualIoServer>> active =
                host.objects().list(VirtualIoServer.TYPE, host.vioses(), Groups.NONE).stream()
                        .filter(entry -> entry.value().active())
                        .sorted((one, other) -> Boolean.compare(
                                other.value().managementPartition(), one.value().managementPartition()))
                        .toList();
        if (groups.equals(Groups.NONE)) {
            return active;
        }
        return InParallel.each(
                active, entry -> host.objects().read(VirtualIoServer.TYPE, host.vios(entry.id()), groups));
    }

    /** The same, of which there must be one. */
    public static List<Entry<VirtualIoServer>> required(Host host, Groups groups) {
        List<Entry<VirtualIoServer>> active = active(host, groups);
        if (active.isEmpty()) {
            throw new MullionException(
                    ErrorCode.VIOS_UNAVAILABLE, "Host " + host.name() + " has no active virtual I/O server.");
        }
        return active;
    }
}
