package io.mullion.nova.power;

import io.mullion.nova.lpar.Partitions;
import io.mullion.nova.site.Hosts;
import io.mullion.powervm.job.JobRequest;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StopMode;
import io.mullion.spi.error.MullionException;

/** Restarts partitions. */
public final class Reboot {
    private final PowerJobs jobs;

    /** Restarts partitions of these hosts. */
    public Reboot(Hosts hosts) {
        this.jobs = new PowerJobs(hosts);
    }

    /** Restarts it, or starts it when it is off, also when it went off meanwhile. */
    public void reboot(ServerHandle server, StopMode mode) {
        LogicalPartition partition = jobs.partition(server).orElseThrow(() -> Partitions.missing(server));
        if (partition.off()) {
            jobs.on(server, JobRequest.USUAL_LIMIT);
            return;
        }
        try {
            Ladder.of(partition, mode).climb((way, limit) -> jobs.restart(server, way, limit));
        } catch (MullionException failed) {
            if (!PowerJobs.alreadyOff(failed)) {
                throw failed;
            }
            jobs.on(server, JobRequest.USUAL_LIMIT);
        }
    }
}
