package io.mullion.controller.operations;

import io.mullion.spi.flow.Flow;
import io.mullion.spi.flow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A kind of operation that tests can look into: steps a, b, c; any of them can be told to fail or to hang. */
final class CountingKind implements OperationKind<CountingKind.Context> {
    record Context(String name, List<String> done, int attempt) {}

    final List<String> log = new CopyOnWriteArrayList<>();
    final Map<String, RuntimeException> failing = new ConcurrentHashMap<>();
    final Map<String, CountDownLatch> hanging = new ConcurrentHashMap<>();
    volatile int retries;

    @Override
    public String name() {
        return "count";
    }

    @Override
    public Class<Context> contextType() {
        return Context.class;
    }

    @Override
    public Flow<Context> flow() {
        return new Flow<>(List.of(new Counting("a"), new Counting("b"), new Counting("c")));
    }

    @Override
    public Optional<Context> retry(Context context, Exception failure, int attempt) {
        return attempt <= retries
                ? Optional.of(new Context(context.name, List.of(), context.attempt + 1))
                : Optional.empty();
    }

    @Override
    public void failed(Context context, Exception failure) {
        log.add("failed: " + failure.getMessage());
    }

    private final class Counting implements Step<Context> {
        private final String name;

        Counting(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Context run(Context context) throws Exception {
            log.add("run " + name);
            CountDownLatch latch = hanging.get(name);
            if (latch != null) {
                latch.await();
            }
            RuntimeException failure = failing.get(name);
            if (failure != null) {
                throw failure;
            }
            List<String> done = new ArrayList<>(context.done);
            done.add(name);
            return new Context(context.name, done, context.attempt);
        }

        @Override
        public void undo(Context context) throws Exception {
            log.add("undo " + name);
            CountDownLatch latch = hanging.get("undo " + name);
            if (latch != null) {
                latch.await();
            }
        }
    }
}
