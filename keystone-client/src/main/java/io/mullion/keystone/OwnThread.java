package io.mullion.keystone;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Runs work on a virtual thread of its own. OpenStack4j keeps its session with the thread and never takes it away: so one
 * task cannot see another's.
 */
final class OwnThread {
    private OwnThread() {}

    static <T> T call(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread.ofVirtual().name("keystone").start(task);
        try {
            return await(task);
        } finally {
            var unused = task.cancel(true);
        }
    }

    /** The end of a task that another thread runs. */
    static <T> T await(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MullionException(ErrorCode.CANCELLED, "interrupted while asking Keystone", interrupted);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause
                    ? cause
                    : MullionException.internal("asking Keystone failed", failure);
        }
    }
}
