package io.mullion.nova.power;

import io.mullion.nova.site.Host;
import io.mullion.nova.site.Hosts;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.job.JobRequest;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.session.ConsoleError;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.error.MullionException;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** The jobs that switch partitions, and what their message ids mean ({@code reference/powervm-rest.md} §9, §11.2). */
final class PowerJobs {
    private static final Set<String> ALREADY_ON = Set.of("HSCL3681", "PVME01042026");
    private static final Set<String> ALREADY_OFF = Set.of("HSCL1558", "PVME04000005", "PVME01050901");

    private final Hosts hosts;

    PowerJobs(Hosts hosts) {
        this.hosts = hosts;
    }

    /** How a partition is asked to stop. */
    enum Way {
        /** Its operating system is asked to take its time. */
        OS_NORMAL("osshutdown", false),
        /** Its operating system is asked to hurry. */
        OS_IMMEDIATE("osshutdown", true),
        /** The hypervisor asks it. */
        VSP_NORMAL("shutdown", false),
        /** The plug is pulled. */
        VSP_HARD("shutdown", true);

        private final String operation;
        private final boolean immediate;

        Way(String operation, boolean immediate) {
            this.operation = operation;
            this.immediate = immediate;
        }
    }

    Optional<LogicalPartition> partition(ServerHandle server) {
        Host host = hosts.of(server.host());
        return host.objects()
                .find(LogicalPartition.TYPE, host.partition(server.partition()), Groups.NONE)
                .map(entry -> entry.value());
    }

    /** Activates; quiet when it is on. */
    void on(ServerHandle server, Duration limit) {
        try {
            run(server, job(server, "PowerOn").with("bootmode", "norm").within(limit));
        } catch (MullionException failed) {
            if (!says(failed, ALREADY_ON)) {
                throw failed;
            }
        }
    }

    /** Stops; quiet when it is off. */
    void off(ServerHandle server, Way way, Duration limit) {
        try {
            run(server, stop(server, way).within(limit));
        } catch (MullionException failed) {
            if (!says(failed, ALREADY_OFF)) {
                throw failed;
            }
        }
    }

    /** Stops and starts again. */
    void restart(ServerHandle server, Way way, Duration limit) {
        run(server, stop(server, way).with("restart", "true").within(limit));
    }

    static boolean alreadyOff(MullionException failed) {
        return says(failed, ALREADY_OFF);
    }

    private JobRequest stop(ServerHandle server, Way way) {
        JobRequest job = job(server, "PowerOff").with("operation", way.operation);
        return way.immediate ? job.with("immediate", "true") : job;
    }

    private JobRequest job(ServerHandle server, String operation) {
        return JobRequest.of(hosts.of(server.host()).partition(server.partition()), operation);
    }

    private void run(ServerHandle server, JobRequest job) {
        hosts.of(server.host()).console().jobs().run(job);
    }

    private static boolean says(MullionException failed, Set<String> ids) {
        return !Collections.disjoint(ConsoleError.ids(failed), ids);
    }
}
