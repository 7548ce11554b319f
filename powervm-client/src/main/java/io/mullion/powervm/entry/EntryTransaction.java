package io.mullion.powervm.entry;

import io.mullion.powervm.session.Reply;
import io.mullion.powervm.session.Surroundings;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A change under an ETag: a function over a fresh document, sent with {@code If-Match}, and when somebody else was
 * faster (412) done again on what they left. The change may run several times, so it looks before it adds
 * ({@code reference/powervm-rest.md} §7).
 */
public final class EntryTransaction {
    private static final Logger LOG = LoggerFactory.getLogger(EntryTransaction.class);
    static final int TRIES = 60;

    private final ObjectModel objects;

    /** Transactions on the objects of a console. */
    public EntryTransaction(ObjectModel objects) {
        this.objects = objects;
    }

    /** Reads an object and changes it. */
    public <T> Entry<T> run(Supplier<Entry<T>> read, Consumer<T> change) {
        Entry<T> first = read.get();
        return run(first, change);
    }

    /**
     * Changes an object that was read before; the first attempt needs no further read.
     *
     * @return the object as the console has it now: the same entry if the change changes nothing
     * @throws MullionException {@code ETAG_CONFLICT} if it kept changing under us
     */
    public <T> Entry<T> run(Entry<T> known, Consumer<T> change) {
        String key = known.self().uuid().orElse(known.self().path());
        return objects.locks().alone(key, () -> attempts(known, change));
    }

    private <T> Entry<T> attempts(Entry<T> known, Consumer<T> change) {
        Surroundings surroundings = objects.console().surroundings();
        Entry<T> fresh = known;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Entry<T> changed = fresh.copy();
            change.accept(changed.value());
            if (same(fresh, changed)) {
                return fresh;
            }
            Reply reply = objects.send(changed);
            if (reply.successful()) {
                return objects.updated(changed, reply);
            }
            if (reply.status() != 412) {
                throw objects.refused(changed, reply);
            }
            Duration wait = CollisionWait.after(attempt, TRIES, surroundings.random());
            LOG.debug("{} {}: collision {}, again in {}", known.type().name(), known.id(), attempt, wait);
            surroundings.pause().await(wait);
            fresh = objects.reread(fresh);
        }
        throw new MullionException(
                ErrorCode.ETAG_CONFLICT,
                known.type().name() + " " + known.id() + " on console "
                        + objects.console().name() + " kept changing: given up after " + TRIES + " tries.");
    }

    private static <T> boolean same(Entry<T> before, Entry<T> after) {
        return before.type()
                .document()
                .apply(before.value())
                .sameAs(after.type().document().apply(after.value()));
    }
}
