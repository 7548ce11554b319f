package io.mullion.controller.operations;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.mullion.controller.database.Database;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Runs operations: those handed in here, and those of controllers that stopped answering. */
@Singleton
public final class OperationRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OperationRunner.class);

    private final Database database;
    private final OperationStore store;
    private final Clock clock;
    private final Map<String, OperationKind<?>> kinds;
    private final OperationsConfig config;
    private final Wake wake;
    private final Scheduler scheduler;
    private final AtomicBoolean stopping = new AtomicBoolean();

    @Inject
    OperationRunner(
            Database database,
            OperationStore store,
            Clock clock,
            Set<OperationKind<?>> kinds,
            OperationsConfig config,
            Wake wake) {
        this.database = database;
        this.store = store;
        this.clock = clock;
        this.kinds = kinds.stream().collect(Collectors.toMap(OperationKind::name, Function.identity()));
        this.config = config;
        this.wake = wake;
        CustomTask<Void> task = Tasks.custom("operation", Void.class)
                .onFailure(this::again)
                .onDeadExecutionRevive()
                .execute(this::execute);
        this.scheduler = Scheduler.create(database.dataSource(), task)
                .schedulerName(new SchedulerName.Fixed(config.controller()))
                .threads(config.parallel())
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("operation-", 0).factory()))
                .pollingInterval(config.poll())
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(1))
                .build();
        wake.rings(scheduler::triggerCheckForDueExecutions);
    }

    /** Takes up what a former life of this controller left, and begins to look for work. */
    public void start() {
        int left = database.inTransaction(handle -> store.releasePickedBy(handle, config.controller()));
        if (left > 0) {
            LOG.info("{} operations of the last run go on", left);
        }
        scheduler.start();
    }

    /** Leaves everything as recorded and ends. Steps that run are interrupted; they are run again after the next start. */
    @Override
    public void close() {
        stopping.set(true);
        scheduler.stop();
    }

    private CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        UUID id = UUID.fromString(instance.getId());
        Operation operation = database.read(handle -> store.find(handle, id))
                .orElseThrow(() -> MullionException.notFound("operation " + id + " is not recorded"));
        if (operation.state().ended()) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        if (database.read(handle -> store.mustWait(handle, operation))) {
            // due at once: looked at again when an operation ends, or at the next poll
            return (complete, next) -> next.reschedule(complete, clock.instant());
        }
        OperationKind<?> kind = kinds.get(operation.kind());
        if (kind == null) {
            throw new IllegalStateException("this controller knows no operation of kind " + operation.kind());
        }
        try (MDC.MDCCloseable name =
                MDC.putCloseable("request", operation.subject().requestId())) {
            new OperationRun<>(operation, kind, database, store, clock, stopping::get).run();
        } finally {
            wake.now();
        }
        return new CompletionHandler.OnCompleteRemove<>();
    }

    /** An operation ends by its record; what arrives here is a stop, or a database that does not answer. */
    private void again(ExecutionComplete failed, ExecutionOperations<Void> next) {
        int failures = failed.getExecution().consecutiveFailures;
        long seconds = stopping.get() ? 0 : Math.min(60, 1L << Math.min(failures, 6));
        next.reschedule(failed, clock.instant().plusSeconds(seconds));
    }
}
