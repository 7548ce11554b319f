package io.mullion.controller.identity.change;

import io.mullion.controller.database.Database;
import io.mullion.controller.identity.TokenConfig;
import io.mullion.controller.identity.change.Change.Kind;
import io.mullion.controller.identity.change.ChangeStore.Numbered;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * This controller's memory of what was revoked. Its own changes it knows at once, those of other controllers after
 * {@code [identity] revocation_poll} at the latest.
 */
public final class Revocations {
    private record Subject(Kind kind, String id) {}

    private final Database database;
    private final ChangeStore store;
    private final Clock clock;
    private final TokenConfig config;
    private final Map<Subject, Instant> revoked = new ConcurrentHashMap<>();
    private final List<Consumer<Change>> followers = new CopyOnWriteArrayList<>();
    private final AtomicLong nextPoll = new AtomicLong(Long.MIN_VALUE);
    private final ReentrantLock reading = new ReentrantLock();
    private volatile long revision = -1;

    @Inject
    Revocations(Database database, ChangeStore store, Clock clock, TokenConfig config) {
        this.database = database;
        this.store = store;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Lets somebody know each change, in order, after {@link #revision()} shows it: what was worked out under an older
     * revision and is kept before this call comes is thrown away by it.
     */
    public void follow(Consumer<Change> follower) {
        followers.add(follower);
    }

    /** Number of the last change that is known here; grows with every change. */
    public long revision() {
        return revision;
    }

    /** Whether a token of this subject that was issued then is void. */
    public boolean revoked(Kind kind, String subject, Instant issued) {
        Instant until = revoked.get(new Subject(kind, subject));
        return until != null && !issued.isAfter(until);
    }

    /** Looks for changes of other controllers, if it is time to. */
    public void poll() {
        long now = clock.millis();
        long due = nextPoll.get();
        if (now >= due
                && nextPoll.compareAndSet(due, now + config.revocationPoll().toMillis())) {
            catchUp();
        }
    }

    /** Reads what is new. */
    public void catchUp() {
        reading.lock();
        try {
            long last = database.read(store::revision);
            if (last == revision) {
                return;
            }
            for (Numbered each : database.read(handle -> store.after(handle, revision))) {
                revision = each.revision();
                apply(each.change());
            }
            revision = Math.max(revision, last);
            Instant forgotten = clock.instant().minus(config.memory());
            revoked.values().removeIf(until -> until.isBefore(forgotten));
        } finally {
            reading.unlock();
        }
    }

    private void apply(Change change) {
        if (change.revokes()) {
            revoked.merge(new Subject(change.kind(), change.subject()), change.at(), (a, b) -> a.isAfter(b) ? a : b);
        }
        followers.forEach(follower -> follower.accept(change));
    }
}
