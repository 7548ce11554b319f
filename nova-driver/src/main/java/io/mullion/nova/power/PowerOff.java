package io.mullion.nova.power;

import io.mullion.nova.lpar.Partitions;
import io.mullion.nova.site.Hosts;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StopMode;

/** Switches partitions off. */
public final class PowerOff {
    private final PowerJobs jobs;

    /** Switches partitions of these hosts. */
    public PowerOff(Hosts hosts) {
        this.jobs = new PowerJobs(hosts);
    }

    /** Switches it off; quiet when it is off. */
    public void stop(ServerHandle server, StopMode mode) {
        LogicalPartition partition = jobs.partition(server).orElseThrow(() -> Partitions.missing(server));
        if (!partition.off()) {
            Ladder.of(partition, mode).climb((way, limit) -> jobs.off(server, way, limit));
        }
    }
}
