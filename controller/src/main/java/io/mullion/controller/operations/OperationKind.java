package io.mullion.controller.operations;

import io.mullion.spi.flow.Flow;
import java.util.Optional;

/**
 * A kind of long work, such as creating a server.
 *
 * @param <C> what its steps know: a record that Jackson can write and read back
 */
public interface OperationKind<C> {
    /** Stable name, recorded with each operation: {@code create-server}. */
    String name();

    /** The type of the context, for reading it back. */
    Class<C> contextType();

    /** The steps; the last one makes the result visible. Made anew for each run, so it may hold per-run state. */
    Flow<C> flow();

    /**
     * Whether to try again after everything was undone.
     *
     * @param context as it was when the step failed
     * @param attempt how many attempts were made, from 1
     * @return the context to begin again with, or empty to give up
     */
    default Optional<C> retry(C context, Exception failure, int attempt) {
        return Optional.empty();
    }

    /** Makes the failure visible after everything was undone. Called again if the process dies before it is recorded. */
    void failed(C context, Exception failure);
}
