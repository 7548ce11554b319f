package io.mullion.controller.identity.change;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.TokenConfig;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs what changes identity: one transaction, at the end of which this controller knows what it did to tokens. */
public final class Changes {
    private static final int KEPT_BETWEEN_CLEANINGS = 500;

    private final Database database;
    private final ChangeStore store;
    private final Revocations revocations;
    private final Clock clock;
    private final Duration memory;

    @Inject
    Changes(Database database, ChangeStore store, Revocations revocations, Clock clock, TokenConfig config) {
        this.database = database;
        this.store = store;
        this.revocations = revocations;
        this.clock = clock;
        this.memory = config.memory();
    }

    /** One transaction; run again if it lost against another one. */
    public <T> T apply(Function<ChangeSet, T> work) {
        T result = database.inTransaction(handle -> {
            // What a database keeps: a later comparison must not fall between two of its ticks
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            ChangeSet set = new ChangeSet(handle, now);
            T done = work.apply(set);
            if (!set.changes().isEmpty()) {
                store.append(handle, set.changes());
                if (store.revision(handle) % KEPT_BETWEEN_CLEANINGS
                        < set.changes().size()) {
                    store.forget(handle, now.minus(memory));
                }
            }
            return done;
        });
        revocations.catchUp();
        return result;
    }

    /** As {@link #apply}, without a result. */
    public void make(Consumer<ChangeSet> work) {
        Boolean unused = apply(set -> {
            work.accept(set);
            return true;
        });
    }
}
