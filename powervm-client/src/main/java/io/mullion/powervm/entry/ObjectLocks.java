package io.mullion.powervm.entry;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One lock for each object in the process, so that our own changes wait for each other instead of colliding. */
public final class ObjectLocks {
    private static final class Held {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int wanted;
    }

    private final ConcurrentMap<String, Held> locks = new ConcurrentHashMap<>();

    /** Runs work while nobody else in the process does any under this key. The same thread may do so again. */
    public <R> R alone(String key, Supplier<R> work) {
        Held held = locks.compute(key, (name, present) -> {
            Held one = present == null ? new Held() : present;
            one.wanted++;
            return one;
        });
        held.lock.lock();
        try {
            return work.get();
        } finally {
            held.lock.unlock();
            locks.compute(key, (name, present) -> --held.wanted == 0 ? null : held);
        }
    }

    int size() {
        return locks.size();
    }
}
