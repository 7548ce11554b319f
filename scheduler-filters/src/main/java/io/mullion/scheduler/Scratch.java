package io.mullion.scheduler;

import io.mullion.scheduler.weigher.Champions;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Room for one decision at a time; used again, so that deciding about many hosts leaves little for the collector. */
final class Scratch {
    private long[] survivors = {};
    private final Champions champions = new Champions();

    /** At least so many words, of which the decision writes each. */
    long[] survivors(int blocks) {
        if (survivors.length < blocks) {
            survivors = new long[blocks + blocks / 4];
        }
        return survivors;
    }

    Champions champions() {
        return champions;
    }

    /** As many as decisions ever ran at the same time. */
    static final class Pool {
        private final ConcurrentLinkedQueue<Scratch> idle = new ConcurrentLinkedQueue<>();

        Scratch take() {
            Scratch scratch = idle.poll();
            return scratch == null ? new Scratch() : scratch;
        }

        void give(Scratch scratch) {
            idle.offer(scratch);
        }
    }
}
