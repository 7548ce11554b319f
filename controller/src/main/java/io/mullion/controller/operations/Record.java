package io.mullion.controller.operations;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.Json;
import io.mullion.controller.operations.Operation.Event;
import io.mullion.controller.operations.Operation.Failure;
import io.mullion.spi.flow.Flow;
import io.mullion.spi.flow.Step;
import io.mullion.spi.flow.StepListener;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes each border between steps to the database. The end of one step and the begin of the next are one transaction: if
 * the process dies before it, the step is run again, which steps allow.
 */
final class Record<C> implements StepListener<C> {
    private record Ending(String result, @Nullable String details) {}

    private static final Ending SUCCESS = new Ending("Success", null);
    private static final Ending INTERRUPTED =
            new Ending("Interrupted", "the controller stopped; the step is run again");

    private final Flow<C> flow;
    private final Database database;
    private final OperationStore store;
    private final Clock clock;
    private final BooleanSupplier stopping;
    private Operation operation;
    private int seq;
    private Optional<Ending> pending;
    private @Nullable C last;

    Record(
            Operation operation,
            Flow<C> flow,
            Database database,
            OperationStore store,
            Clock clock,
            BooleanSupplier stopping) {
        this.operation = operation;
        this.flow = flow;
        this.database = database;
        this.store = store;
        this.clock = clock;
        this.stopping = stopping;
        List<Event> events = database.read(handle -> store.events(handle, operation.id()));
        this.seq = events.isEmpty() ? 0 : events.getLast().seq();
        boolean dangling = !events.isEmpty() && events.getLast().finishedAt().isEmpty();
        this.pending = dangling ? Optional.of(INTERRUPTED) : Optional.empty();
    }

    Operation operation() {
        return operation;
    }

    /** The context that the last step to begin was given. */
    Optional<C> lastContext() {
        return Optional.ofNullable(last);
    }

    @Override
    public void begins(Step<C> step, C context) {
        last = context;
        write(OperationState.RUNNING, flow.steps().indexOf(step), context, operation.error(), Optional.of(step.name()));
        stopIfAsked();
    }

    @Override
    public void done(Step<C> step, C context) {
        last = context;
        pending = Optional.of(SUCCESS);
        int next = flow.steps().indexOf(step) + 1;
        if (next == flow.steps().size()) {
            write(OperationState.RUNNING, next, context, operation.error(), Optional.empty());
        }
    }

    @Override
    public void failed(Step<C> step, C context, Exception failure) {
        stopIfAsked();
        last = context;
        Failure error = OperationRun.failureOf(failure);
        pending = Optional.of(new Ending("Error", error.code() + ": " + error.message()));
        write(OperationState.UNDOING, flow.steps().indexOf(step), context, Optional.of(error), Optional.empty());
    }

    @Override
    public void undone(Step<C> step, C context) {
        int next = flow.steps().indexOf(step) - 1;
        write(OperationState.UNDOING, next, context, operation.error(), Optional.empty());
        stopIfAsked();
    }

    /** Another attempt from the first step. */
    void beginAgain(C context) {
        operation = operation.again();
        write(OperationState.RUNNING, 0, context, Optional.empty(), Optional.empty());
    }

    /** The operation has ended. */
    void end(OperationState state, Optional<Failure> error) {
        Operation ended = operation.ended(state, error, clock.instant());
        database.useTransaction(handle -> store.update(handle, ended));
        operation = ended;
    }

    private void write(OperationState state, int step, C context, Optional<Failure> error, Optional<String> opens) {
        Instant now = clock.instant();
        String json = Json.text(Objects.requireNonNull(context));
        Operation next = operation.at(state, step, json, error, now);
        int current = seq;
        Optional<Ending> ending = pending;
        database.useTransaction(handle -> {
            store.update(handle, next);
            ending.ifPresent(
                    end -> store.finishEvent(handle, operation.id(), current, end.result(), end.details(), now));
            opens.ifPresent(name -> store.insertEvent(handle, operation.id(), current + 1, name, now));
        });
        operation = next;
        pending = Optional.empty();
        seq += opens.isPresent() ? 1 : 0;
    }

    private void stopIfAsked() {
        if (stopping.getAsBoolean()) {
            throw new OperationRun.Stopping();
        }
    }
}
