package io.mullion.nova.power;

import io.mullion.nova.lpar.Partitions;
import io.mullion.nova.site.Hosts;
import io.mullion.powervm.job.JobRequest;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.spi.compute.ServerHandle;

/** Switches partitions on. */
public final class PowerOn {
    private final Hosts hosts;
    private final PowerJobs jobs;

    /** Switches partitions of these hosts. */
    public PowerOn(Hosts hosts) {
        this.hosts = hosts;
        this.jobs = new PowerJobs(hosts);
    }

    /** Switches it on; quiet when it is on. */
    public void start(ServerHandle server) {
        LogicalPartition partition = jobs.partition(server).orElseThrow(() -> Partitions.missing(server));
        if (partition.off()) {
            if (partition.ibmI()) {
                LoadSource.set(hosts.of(server.host()), partition);
            }
            jobs.on(server, JobRequest.USUAL_LIMIT);
        }
    }
}
