package io.mullion.nova.migration;

import io.mullion.powervm.job.JobResult;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.spi.compute.MigrationPlan;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The move itself ({@code reference/nova-powervm-flows.md} §9 D), or following one that is under way. */
final class Moving {
    private static final Logger LOG = LoggerFactory.getLogger(Moving.class);
    private static final Duration LIMIT = Duration.ofHours(2);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration ABORT = Duration.ofMinutes(5);

    private Moving() {}

    static void move(Route route, MigrationPlan plan, DoubleConsumer progress) {
        Optional<LogicalPartition> leaving = route.onSource();
        if (leaving.isPresent() && !leaving.get().migrating()) {
            start(route, plan, progress);
        } else if (leaving.isPresent()) {
            follow(route);
        }
        if (route.onTarget().isEmpty()) {
            throw new MullionException(
                    ErrorCode.JOB_FAILED,
                    "Partition " + route.partition() + " is neither on "
                            + route.source().name() + " nor on "
                            + route.target().name() + " after its move.");
        }
        progress.accept(1.0);
    }

    private static void start(Route route, MigrationPlan plan, DoubleConsumer progress) {
        try {
            route.source()
                    .console()
                    .jobs()
                    .run(MoveOrder.of(route, plan, "Migrate").within(LIMIT), poll -> tell(poll, progress));
        } catch (MullionException failed) {
            if (failed.code() == ErrorCode.JOB_TIMED_OUT) {
                abortQuietly(route, failed);
            }
            if (route.onSource().isPresent()) {
                throw failed;
            }
            LOG.info("partition {} has moved although: {}", route.partition(), failed.getMessage());
        }
    }

    private static void tell(JobResult poll, DoubleConsumer progress) {
        poll.progress().ifPresent(progress::accept);
    }

    private static void abortQuietly(Route route, MullionException failed) {
        try {
            abort(route);
        } catch (MullionException second) {
            failed.addSuppressed(second);
        }
    }

    /** Asks the console to stop it; quiet when it does not move. */
    static void abort(Route route) {
        boolean moving = route.onSource()
                .filter(partition -> partition.state().startsWith("migrating"))
                .isPresent();
        if (moving) {
            route.source().console().jobs().run(route.job("MigrateAbort").within(ABORT));
        }
    }

    /** A process that died had begun it: the job's number went with it, so the partition is watched. */
    private static void follow(Route route) {
        Instant end = now(route).plus(LIMIT);
        Optional<LogicalPartition> leaving = route.onSource();
        while (leaving.filter(partition -> partition.state().startsWith("migrating"))
                .isPresent()) {
            if (now(route).isAfter(end)) {
                throw new MullionException(
                        ErrorCode.JOB_TIMED_OUT,
                        "The move of partition " + route.partition() + " did not end within " + LIMIT.toMinutes()
                                + " minutes.");
            }
            route.source().console().console().surroundings().pause().await(POLL);
            leaving = route.onSource();
        }
        if (leaving.isPresent()) {
            throw new MullionException(
                    ErrorCode.JOB_FAILED,
                    "The move of partition " + route.partition() + " ended in state "
                            + leaving.get().migrationState() + ".");
        }
    }

    private static Instant now(Route route) {
        return route.source().console().console().surroundings().clock().instant();
    }
}
