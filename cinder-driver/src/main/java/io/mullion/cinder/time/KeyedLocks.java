package io.mullion.cinder.time;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Mutual exclusion by key in this process. Keys may share a lock, so work under one key must not ask for another. */
public final class KeyedLocks {
    private final ReentrantLock[] stripes =
            Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    /** Runs {@code work} while nobody else does anything under {@code key}. */
    public <T> T with(Object key, Supplier<T> work) {
        ReentrantLock stripe = stripes[Math.floorMod(key.hashCode(), stripes.length)];
        stripe.lock();
        try {
            return work.get();
        } finally {
            stripe.unlock();
        }
    }
}
