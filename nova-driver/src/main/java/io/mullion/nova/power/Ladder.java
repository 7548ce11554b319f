package io.mullion.nova.power;

import io.mullion.nova.power.PowerJobs.Way;
import io.mullion.powervm.job.JobRequest;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.spi.compute.StopMode;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The rungs of stopping a partition, from asking to pulling the plug ({@code reference/nova-powervm-flows.md} §7). A
 * rung that fails or takes too long leads to the next; the last one decides.
 *
 * @param rungs at least one
 */
record Ladder(List<Rung> rungs) {
    /**
     * One try.
     *
     * @param limit how long it may take
     * @param afterTimeout how many rungs further to go when it takes too long: an operating system that hangs will not
     *     answer the hypervisor either
     */
    record Rung(Way way, Duration limit, int afterTimeout) {}

    /** The ladder for a partition in its present state. */
    static Ladder of(LogicalPartition partition, StopMode mode) {
        List<Rung> rungs = new ArrayList<>();
        if (mode instanceof StopMode.Progressive progressive) {
            Duration patience = progressive.patience();
            if (partition.ibmI()) {
                rungs.add(new Rung(Way.OS_NORMAL, patience, 1));
                rungs.add(new Rung(Way.OS_IMMEDIATE, JobRequest.USUAL_LIMIT, 1));
            } else if (partition.rmc().equals("active")) {
                rungs.add(new Rung(Way.OS_IMMEDIATE, patience, 2));
            }
            rungs.add(new Rung(Way.VSP_NORMAL, patience, 1));
        }
        rungs.add(new Rung(Way.VSP_HARD, JobRequest.USUAL_LIMIT, 1));
        return new Ladder(rungs);
    }

    /** Climbs until a rung holds; failures of rungs before are suppressed exceptions of the last failure. */
    void climb(BiConsumer<Way, Duration> rung) {
        List<MullionException> before = new ArrayList<>();
        for (int i = 0; i < rungs.size(); ) {
            Rung now = rungs.get(i);
            try {
                rung.accept(now.way, now.limit);
                return;
            } catch (MullionException failed) {
                int next = i + (failed.code() == ErrorCode.JOB_TIMED_OUT ? now.afterTimeout : 1);
                if (next >= rungs.size() || !worthAnother(failed)) {
                    before.forEach(failed::addSuppressed);
                    throw failed;
                }
                before.add(failed);
                i = next;
            }
        }
    }

    private static boolean worthAnother(MullionException failed) {
        return switch (failed.code()) {
            case JOB_FAILED, JOB_TIMED_OUT, CONSOLE_REFUSED, RMC_INACTIVE -> !PowerJobs.alreadyOff(failed);
            default -> false; // nobody there, or nobody to ask: another rung would say the same
        };
    }
}
