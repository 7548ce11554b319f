package io.mullion.controller.operations;

import io.mullion.controller.http.Json;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Where long work is handed in. */
@Singleton
public final class Operations {
    private final OperationStore store;
    private final Clock clock;
    private final Wake wake;

    @Inject
    Operations(OperationStore store, Clock clock, Wake wake) {
        this.store = store;
        this.clock = clock;
        this.wake = wake;
    }

    /**
     * Hands in an operation in the caller's transaction: it exists if and only if that transaction commits. Call
     * {@link #wake()} after the commit so that it begins at once.
     */
    public <C> UUID submit(Handle handle, OperationKind<C> kind, C context, Subject subject) {
        UUID id = UUID.randomUUID();
        store.insert(
                handle,
                new Operation(
                        id,
                        kind.name(),
                        subject,
                        OperationState.QUEUED,
                        0,
                        1,
                        Json.text(context),
                        Optional.empty(),
                        clock.instant(),
                        clock.instant(),
                        Optional.empty()));
        return id;
    }

    /** Lets the runner look for work now instead of at its next poll. */
    public void wake() {
        wake.now();
    }
}
