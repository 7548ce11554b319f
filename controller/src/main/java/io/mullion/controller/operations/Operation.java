package io.mullion.controller.operations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A recorded operation.
 *
 * @param step index of the step that runs, or is next, or is being undone
 * @param attempt from 1
 * @param context the steps' knowledge as JSON
 * @param error the failure that ended it, or that it is being undone for
 */
public record Operation(
        UUID id,
        String kind,
        Subject subject,
        OperationState state,
        int step,
        int attempt,
        String context,
        Optional<Failure> error,
        Instant startedAt,
        Instant updatedAt,
        Optional<Instant> finishedAt) {
    /** This operation as it is after a border between steps. */
    Operation at(OperationState newState, int newStep, String newContext, Optional<Failure> newError, Instant now) {
        return new Operation(
                id, kind, subject, newState, newStep, attempt, newContext, newError, startedAt, now, finishedAt);
    }

    /** This operation after its end. */
    Operation ended(OperationState end, Optional<Failure> newError, Instant now) {
        return new Operation(
                id, kind, subject, end, step, attempt, context, newError, startedAt, now, Optional.of(now));
    }

    /** This operation before another attempt. */
    Operation again() {
        return new Operation(
                id, kind, subject, state, step, attempt + 1, context, error, startedAt, updatedAt, finishedAt);
    }

    /**
     * Why an operation failed.
     *
     * @param code an {@link io.mullion.spi.error.ErrorCode} name
     * @param message a sentence for the user
     */
    public record Failure(String code, String message) {}

    /** One step as it was run or undone; shown as an event of an instance action. */
    public record Event(
            int seq,
            String step,
            Instant startedAt,
            Optional<Instant> finishedAt,
            Optional<String> result,
            Optional<String> details) {}
}
