package io.mullion.controller.hosts;

import io.mullion.controller.hosts.ForeignUse.Moving;
import io.mullion.controller.placement.ClaimStore;
import io.mullion.controller.placement.HostRoom;
import io.mullion.spi.compute.PartitionSummary;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what drivers say: the hosts' rows, and their room for claims. */
final class ReportStore {
    private static final Logger LOG = LoggerFactory.getLogger(ReportStore.class);

    private final HostStore hosts;
    private final HostLoadStore loads = new HostLoadStore();
    private final ClaimStore claims;

    ReportStore(HostStore hosts, ClaimStore claims) {
        this.hosts = hosts;
        this.claims = claims;
    }

    /** Writes reports; always in the order of names, so that two writers cannot wait for each other. */
    void write(Handle handle, Collection<HostReport> reports, Instant now) {
        List<HostReport> inOrder = reports.stream()
                .sorted(Comparator.comparing(report -> report.inventory().host()))
                .toList();
        Set<String> ours = loads.ours(
                handle,
                inOrder.stream()
                        .flatMap(report -> report.partitions().stream())
                        .flatMap(List::stream)
                        .map(PartitionSummary::partition)
                        .toList());
        inOrder.forEach(report -> write(handle, report, ours, now));
    }

    private void write(Handle handle, HostReport report, Set<String> ours, Instant now) {
        hosts.report(handle, report.inventory(), report.fresh(), now);
        if (report.fresh() && report.partitions().isPresent()) {
            String host = report.inventory().host();
            Moving moving = claims.room(handle, host)
                    .map(room ->
                            new Moving(room.active().claimed(), room.inactive().claimed()))
                    .orElse(Moving.NONE);
            HostRoom room =
                    ForeignUse.room(report.inventory(), report.partitions().get(), ours, moving);
            long healed = claims.report(handle, room, now);
            if (healed != 0) {
                LOG.warn(
                        "host {}: {} MiB were counted as claimed without a claim, or the other way round",
                        host,
                        healed);
            }
        }
    }
}
