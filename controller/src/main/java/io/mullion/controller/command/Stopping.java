package io.mullion.controller.command;

import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the signal to stop and then closes what was started, in the reverse order. */
final class Stopping {
    private static final Logger LOG = LoggerFactory.getLogger(Stopping.class);

    private final CountDownLatch stopped = new CountDownLatch(1);

    private Stopping() {}

    /** Closes these when the process is told to stop, the last one first. */
    static Stopping of(AutoCloseable... started) {
        Stopping stopping = new Stopping();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            closeAll(started);
                            stopping.stopped.countDown();
                        },
                        "stop"));
        return stopping;
    }

    /** Returns when everything is closed. */
    void await() {
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static void closeAll(AutoCloseable... started) {
        for (int i = started.length - 1; i >= 0; i--) {
            try {
                started[i].close();
            } catch (Exception failure) {
                LOG.warn("not closed well: {}", String.valueOf(failure));
            }
        }
    }
}
