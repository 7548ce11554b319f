package io.mullion.nova.host;

import io.mullion.powervm.session.Pause;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Readings that may take for ever: each is waited for as long as patience lasts. One that goes on after that is not begun
 * a second time; the next caller waits for the same.
 */
final class Readings<R> {
    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

    private final Duration patience;
    private final Map<String, FutureTask<R>> running = new ConcurrentHashMap<>();

    Readings(Duration patience) {
        this.patience = patience;
    }

    /** The result; empty if there is none in time, or a failure. */
    Optional<R> get(String name, Supplier<R> reading) {
        FutureTask<R> task = running.computeIfAbsent(name, key -> {
            FutureTask<R> begun = new FutureTask<>(reading::get);
            Thread.ofVirtual().name("reading-" + name).start(begun);
            return begun;
        });
        try {
            return Optional.of(task.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            LOG.warn("{} has not answered within {}", name, patience);
            return Optional.empty();
        } catch (ExecutionException failed) {
            LOG.info("{} did not answer: {}", name, String.valueOf(failed.getCause()));
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            throw Pause.cancelled(interrupted);
        } finally {
            if (task.isDone()) {
                running.remove(name, task);
            }
        }
    }
}
