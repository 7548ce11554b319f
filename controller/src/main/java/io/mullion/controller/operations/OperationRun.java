package io.mullion.controller.operations;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.Json;
import io.mullion.controller.operations.Operation.Failure;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.flow.Flow;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One operation in the hands of one controller: goes on where the record says, until the record says it has ended. */
final class OperationRun<C> {
    private static final Logger LOG = LoggerFactory.getLogger(OperationRun.class);

    private final OperationKind<C> kind;
    private final Flow<C> flow;
    private final Record<C> record;
    private C context;

    OperationRun(
            Operation operation,
            OperationKind<C> kind,
            Database database,
            OperationStore store,
            Clock clock,
            BooleanSupplier stopping) {
        this.kind = kind;
        this.flow = kind.flow();
        this.record = new Record<>(operation, flow, database, store, clock, stopping);
        this.context = Json.value(operation.context(), kind.contextType());
    }

    /** Runs to the end. @throws Stopping if this process is to end first: another life goes on */
    void run() {
        if (record.operation().state() == OperationState.UNDOING) {
            undo(recorded());
        }
        while (!record.operation().state().ended()) {
            try {
                context = flow.run(context, record.operation().step(), record);
                record.end(OperationState.DONE, Optional.empty());
            } catch (Stopping stop) {
                throw stop;
            } catch (Exception failure) {
                giveUpOrRetry(failure);
            }
        }
    }

    private void undo(Exception failure) {
        flow.undo(context, record.operation().step(), record, failure);
        giveUpOrRetry(failure);
    }

    private void giveUpOrRetry(Exception failure) {
        C last = record.lastContext().orElse(context);
        LOG.info("{} {} failed: {}", kind.name(), record.operation().subject().resourceId(), failure.toString());
        LOG.debug("{} failed", kind.name(), failure);
        Optional<C> again = kind.retry(last, failure, record.operation().attempt());
        if (again.isPresent()) {
            context = again.get();
            record.beginAgain(context);
        } else {
            kind.failed(last, failure);
            record.end(OperationState.FAILED, Optional.of(failureOf(failure)));
        }
    }

    private Exception recorded() {
        Failure failure = record.operation().error().orElse(new Failure(ErrorCode.INTERNAL.name(), "unknown"));
        return new MullionException(ErrorCode.valueOf(failure.code()), failure.message());
    }

    /** A failure as it is recorded: our own with its code and sentence, others as a defect with their text. */
    static Failure failureOf(Exception failure) {
        return failure instanceof MullionException known
                ? new Failure(known.code().name(), known.getMessage())
                : new Failure(ErrorCode.INTERNAL.name(), failure.toString());
    }

    /** The process is to end; what runs is left as recorded. */
    static final class Stopping extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
