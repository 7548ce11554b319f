package io.mullion.powervm.entry;

import io.mullion.powervm.session.Pause;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.MDC;

/**
 * Changes to several objects of a feed, mostly the I/O servers of a host: all at once, each with one update that carries
 * all its changes, and steps that run when every update is through ({@code reference/nova-powervm-flows.md} §2.1). A
 * change may run several times, so it looks before it adds.
 *
 * @param <T> the view on the objects
 */
public final class FeedTask<T> {
    private static final int AT_ONCE = 10;

    private final ObjectModel objects;
    private final Map<String, Entry<T>> feed = new LinkedHashMap<>();
    private final Map<String, List<Consumer<T>>> changes = new LinkedHashMap<>();
    private final List<Consumer<Map<String, Entry<T>>>> steps = new ArrayList<>();

    /** Work on objects that have been read. */
    public FeedTask(ObjectModel objects, List<Entry<T>> feed) {
        this.objects = objects;
        feed.forEach(entry -> this.feed.put(entry.id(), entry));
    }

    /** What a change found or made, known once the task has run. */
    public static final class Outcome<R> {
        private final List<R> last = new ArrayList<>(1);

        private void set(R value) {
            last.clear();
            last.add(value);
        }

        /** What the last run of the change returned. */
        public R get() {
            if (last.isEmpty()) {
                throw new IllegalStateException("the task has not run");
            }
            return last.getFirst();
        }
    }

    /** The objects as they were read. */
    public List<Entry<T>> feed() {
        return List.copyOf(feed.values());
    }

    /** Adds a change to one object. */
    public <R> Outcome<R> change(Entry<T> entry, Function<T, R> change) {
        Outcome<R> outcome = new Outcome<>();
        changes.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(value -> outcome.set(change.apply(value)));
        return outcome;
    }

    /** Adds a change to every object. */
    public void changeEach(Consumer<T> change) {
        feed.values()
                .forEach(entry -> changes.computeIfAbsent(entry.id(), id -> new ArrayList<>())
                        .add(change));
    }

    /** Adds a step for after all updates; it gets the objects as the console has them then, by id. */
    public void then(Consumer<Map<String, Entry<T>>> step) {
        steps.add(step);
    }

    /**
     * Does it all.
     *
     * @return every object of the feed as the console has it now, by id
     * @throws MullionException the failure of an object; those of further objects are suppressed exceptions of it, and
     *     named in its sentence. The other objects have been changed, the steps have not been run.
     */
    public Map<String, Entry<T>> run() {
        Map<String, Entry<T>> done = new LinkedHashMap<>(feed);
        List<MullionException> failures = new ArrayList<>();
        Semaphore places = new Semaphore(AT_ONCE);
        Map<String, String> context = MDC.getCopyOfContextMap();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, Future<Entry<T>>> running = new LinkedHashMap<>();
            changes.forEach((id, list) -> running.put(id, workers.submit(() -> {
                if (context != null) {
                    MDC.setContextMap(context);
                }
                places.acquire();
                try {
                    return all(Objects.requireNonNull(feed.get(id)), list);
                } finally {
                    places.release();
                }
            })));
            running.forEach((id, result) -> collect(id, result, done, failures));
        }
        if (!failures.isEmpty()) {
            throw together(failures);
        }
        steps.forEach(step -> step.accept(done));
        return done;
    }

    private Entry<T> all(Entry<T> entry, List<Consumer<T>> list) {
        return new EntryTransaction(objects).run(entry, value -> list.forEach(change -> change.accept(value)));
    }

    private void collect(
            String id, Future<Entry<T>> result, Map<String, Entry<T>> done, List<MullionException> failures) {
        try {
            done.put(id, result.get());
        } catch (InterruptedException interrupted) {
            throw Pause.cancelled(interrupted);
        } catch (ExecutionException failed) {
            failures.add(
                    failed.getCause() instanceof MullionException known
                            ? known
                            : MullionException.internal("A change to " + id + " failed: " + failed.getCause(), failed));
        }
    }

    private static MullionException together(List<MullionException> failures) {
        if (failures.size() == 1) {
            return failures.getFirst();
        }
        MullionException all = new MullionException(
                failures.getFirst().code(),
                String.join(
                        " Also: ",
                        failures.stream().map(MullionException::getMessage).toList()),
                failures.getFirst());
        failures.stream().skip(1).forEach(all::addSuppressed);
        return all;
    }
}
