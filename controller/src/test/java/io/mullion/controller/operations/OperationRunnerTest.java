package io.mullion.controller.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mullion.controller.database.Database;
import io.mullion.controller.database.DatabaseConfig;
import io.mullion.controller.database.TestDatabase;
import io.mullion.controller.operations.Operation.Event;
import io.mullion.controller.operations.Operation.Failure;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationRunnerTest {
    private static final Subject SUBJECT = new Subject("thing", "t1", "count", "req-1", "p1", "u1");

    private final OperationStore store = new OperationStore();
    private final CountingKind kind = new CountingKind();
    private Life life;

    @AfterEach
    void end() {
        life.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void runsAllStepsAndRecordsEachOne(TestDatabase type) {
        life = new Life(type.create(), "one");
        UUID id = life.submit();

        Operation operation = life.awaitEnd(id);
        assertThat(operation.state()).isEqualTo(OperationState.DONE);
        assertThat(operation.context()).contains("[\"a\",\"b\",\"c\"]");
        assertThat(life.events(id)).extracting(Event::step).containsExactly("a", "b", "c");
        assertThat(life.events(id)).allMatch(event -> event.result().equals(java.util.Optional.of("Success")));
        assertThat(operation.finishedAt()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aFailureUndoesEverythingInReverseAndIsShown(TestDatabase type) {
        kind.failing.put("b", new MullionException(ErrorCode.JOB_FAILED, "HSCL1234 no"));
        life = new Life(type.create(), "one");
        UUID id = life.submit();

        Operation operation = life.awaitEnd(id);
        assertThat(operation.state()).isEqualTo(OperationState.FAILED);
        assertThat(operation.error()).hasValue(new Failure("JOB_FAILED", "HSCL1234 no"));
        assertThat(kind.log).containsExactly("run a", "run b", "undo b", "undo a", "failed: HSCL1234 no");
        assertThat(life.events(id).getLast().result()).hasValue("Error");
        assertThat(life.events(id).getLast().details()).hasValue("JOB_FAILED: HSCL1234 no");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aKindMayTryAgainAfterTheUndo(TestDatabase type) {
        kind.retries = 2;
        kind.failing.put("c", new IllegalStateException("busy"));
        life = new Life(type.create(), "one");

        Operation operation = life.awaitEnd(life.submit());
        assertThat(operation.attempt()).isEqualTo(3);
        assertThat(kind.log.stream().filter("run c"::equals)).hasSize(3);
        assertThat(operation.error().orElseThrow().code()).isEqualTo("INTERNAL");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aStopLeavesTheWorkAndTheNextLifeRunsTheStepAgain(TestDatabase type) {
        DatabaseConfig database = type.create();
        kind.hanging.put("b", new CountDownLatch(1));
        life = new Life(database, "one");
        UUID id = life.submit();
        await().until(() -> kind.log.contains("run b"));
        life.close();
        assertThat(kind.log).doesNotContain("undo b", "undo a");

        kind.hanging.clear();
        life = new Life(database, "one");
        assertThat(life.awaitEnd(id).state()).isEqualTo(OperationState.DONE);
        assertThat(kind.log).containsExactly("run a", "run b", "run b", "run c");
        assertThat(life.events(id)).extracting(Event::step).containsExactly("a", "b", "b", "c");
        assertThat(life.events(id).get(1).result()).hasValue("Interrupted");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aStopInTheMiddleOfUndoingGoesOnUndoing(TestDatabase type) {
        DatabaseConfig database = type.create();
        kind.failing.put("c", new MullionException(ErrorCode.JOB_FAILED, "no"));
        kind.hanging.put("undo b", new CountDownLatch(1));
        life = new Life(database, "one");
        UUID id = life.submit();
        await().until(() -> kind.log.contains("undo b"));
        life.close();

        kind.hanging.clear();
        life = new Life(database, "one");
        assertThat(life.awaitEnd(id).state()).isEqualTo(OperationState.FAILED);
        assertThat(kind.log).endsWith("undo b", "undo a", "failed: no");
        assertThat(life.operation(id).error()).hasValue(new Failure("JOB_FAILED", "no"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void workThatIsNotCommittedNeverRuns(TestDatabase type) {
        life = new Life(type.create(), "one");
        UUID id = life.database.inTransaction(handle -> {
            UUID submitted = life.operations.submit(handle, kind, context(), SUBJECT);
            handle.rollback();
            return submitted;
        });
        life.awaitEnd(life.submit());
        java.util.Optional<Operation> found = life.database.read(handle -> store.find(handle, id));
        assertThat(found).isEmpty();
        assertThat(kind.log).containsExactly("run a", "run b", "run c");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void operationsOnOneResourceRunInTheOrderTheyWereHandedIn(TestDatabase type) {
        kind.hanging.put("c", new CountDownLatch(1));
        life = new Life(type.create(), "one");
        UUID first = life.submit();
        UUID second = life.submit();
        await().until(() -> kind.log.contains("run c"));
        assertThat(life.operation(second).state()).isEqualTo(OperationState.QUEUED);

        kind.hanging.remove("c").countDown();
        life.awaitEnd(second);
        assertThat(life.operation(first).finishedAt().orElseThrow())
                .isBeforeOrEqualTo(life.events(second).getFirst().startedAt());
    }

    private static CountingKind.Context context() {
        return new CountingKind.Context("n", List.of(), 0);
    }

    /** A controller's life: from start to stop. */
    private final class Life implements AutoCloseable {
        final Database database;
        final Operations operations;
        final OperationRunner runner;

        Life(DatabaseConfig config, String name) {
            database = Database.open(config);
            Wake wake = new Wake();
            operations = new Operations(store, Clock.systemUTC(), wake);
            runner = new OperationRunner(
                    database,
                    store,
                    Clock.systemUTC(),
                    Set.of(kind),
                    new OperationsConfig(name, 20, Duration.ofMillis(500), Duration.ofSeconds(2)),
                    wake);
            runner.start();
        }

        UUID submit() {
            UUID id = database.inTransaction(handle -> operations.submit(handle, kind, context(), SUBJECT));
            operations.wake();
            return id;
        }

        Operation operation(UUID id) {
            return database.read(handle -> store.find(handle, id)).orElseThrow();
        }

        Operation awaitEnd(UUID id) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> operation(id).state().ended());
            return operation(id);
        }

        List<Event> events(UUID id) {
            return database.read(handle -> store.events(handle, id));
        }

        @Override
        public void close() {
            runner.close();
            database.close();
        }
    }
}
