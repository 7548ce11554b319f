package io.mullion.nova.migration;

import io.mullion.nova.site.Host;
import io.mullion.nova.site.Hosts;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.job.JobRequest;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.ManagedSystem;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.Optional;

/**
 * A partition and the two hosts of its move.
 *
 * @param partition its UUID
 */
record Route(String partition, Host source, Host target) {
    static Route of(Hosts hosts, ServerHandle server, String target) {
        return new Route(server.partition(), hosts.of(server.host()), hosts.of(target));
    }

    Optional<LogicalPartition> onSource() {
        return on(source);
    }

    Optional<LogicalPartition> onTarget() {
        return on(target);
    }

    private Optional<LogicalPartition> on(Host host) {
        return host.objects()
                .find(LogicalPartition.TYPE, host.partition(partition), Groups.NONE)
                .map(entry -> entry.value());
    }

    /** The partition, which is to be on the source. */
    LogicalPartition leaving() {
        return onSource()
                .orElseThrow(() ->
                        MullionException.notFound("Partition " + partition + " is not on " + source.name() + "."));
    }

    static ManagedSystem system(Host host) {
        return host.objects()
                .read(ManagedSystem.TYPE, host.system(), Groups.NONE)
                .value();
    }

    JobRequest job(String operation) {
        return JobRequest.of(source.partition(partition), operation);
    }

    MullionException refused(String why) {
        return new MullionException(
                ErrorCode.MIGRATION_REFUSED,
                "Partition " + partition + " cannot move from " + source.name() + " to " + target.name() + ": " + why
                        + ".");
    }
}
