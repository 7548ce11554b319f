package io.mullion.controller.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.controller.database.Database;
import io.mullion.controller.database.TestDatabase;
import io.mullion.spi.placement.Claim;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimStoreTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    private static final String HOST = "9119MME_1009425";

    private final ClaimStore store = new ClaimStore();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aClaimTakesRoomAndGivesItBack(TestDatabase type) {
        try (Database database = type.open()) {
            report(database, HOST, 10_240, 1000);
            UUID server = UUID.randomUUID();

            assertThat(take(database, server, HOST, claim(4096, 200))).isTrue();
            assertThat(room(database, HOST).freeMemory()).isEqualTo(6144);
            assertThat(room(database, HOST).freeUnits()).isEqualTo(800);
            assertThat(room(database, HOST).instances()).isEqualTo(1);

            database.useTransaction(handle -> store.release(handle, server, HOST, ClaimPurpose.RESIDENT));
            database.useTransaction(handle -> store.release(handle, server, HOST, ClaimPurpose.RESIDENT));
            assertThat(room(database, HOST).freeMemory()).isEqualTo(10_240);
            assertThat(room(database, HOST).instances()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takingTheSameClaimTwiceTakesItOnce(TestDatabase type) {
        try (Database database = type.open()) {
            report(database, HOST, 10_240, 1000);
            UUID server = UUID.randomUUID();
            assertThat(take(database, server, HOST, claim(8192, 100))).isTrue();
            assertThat(take(database, server, HOST, claim(8192, 100))).isTrue();
            assertThat(room(database, HOST).freeMemory()).isEqualTo(2048);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatDoesNotFitIsRefusedAndChangesNothing(TestDatabase type) {
        try (Database database = type.open()) {
            report(database, HOST, 4096, 100);
            assertThat(take(database, UUID.randomUUID(), HOST, claim(4097, 10))).isFalse();
            assertThat(take(database, UUID.randomUUID(), HOST, claim(10, 101))).isFalse();
            assertThat(take(database, UUID.randomUUID(), "unknown", claim(1, 1)))
                    .isFalse();
            assertThat(room(database, HOST).freeMemory()).isEqualTo(4096);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void manyWritersNeverPromiseMoreThanThereIs(TestDatabase type) throws Exception {
        try (Database database = type.open();
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            report(database, HOST, 50 * 1024, 100_000);
            List<Callable<Boolean>> attempts = IntStream.range(0, 80)
                    .<Callable<Boolean>>mapToObj(i -> () -> take(database, UUID.randomUUID(), HOST, claim(1024, 10)))
                    .toList();
            int taken = 0;
            for (Future<Boolean> attempt : writers.invokeAll(attempts)) {
                taken += attempt.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(50);
            assertThat(room(database, HOST).freeMemory()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void mobilitySlotsAreClaimedAndGivenBackOnArrival(TestDatabase type) {
        try (Database database = type.open()) {
            report(database, HOST, 10_240, 1000);
            UUID server = UUID.randomUUID();
            Claim arriving =
                    new Claim(Mib.of(1024), ProcUnits.ofHundredths(50), Mib.ZERO, 1, 1, 1, 0, Map.of(), List.of());
            boolean taken = database.inTransaction(
                    handle -> store.take(handle, server, HOST, ClaimPurpose.ARRIVING, arriving, NOW));
            assertThat(taken).isTrue();
            assertThat(room(database, HOST).migrations().activeInProgress()).isEqualTo(1);

            database.useTransaction(handle -> store.settle(handle, server, HOST));
            assertThat(room(database, HOST).migrations().activeInProgress()).isZero();
            assertThat(room(database, HOST).freeMemory()).isEqualTo(9216);
            assertThat(database.<java.util.Optional<String>>read(
                            handle -> store.hostOf(handle, server, ClaimPurpose.RESIDENT)))
                    .hasValue(HOST);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aReportCountsTheClaimsAnew(TestDatabase type) {
        try (Database database = type.open()) {
            report(database, HOST, 10_240, 1000);
            take(database, UUID.randomUUID(), HOST, claim(1024, 100));
            database.useTransaction(handle -> handle.execute("UPDATE placement_hosts SET claimed_memory = 5000"));

            long healed = database.inTransaction(handle -> store.report(handle, reported(HOST, 10_240, 1000), NOW));
            assertThat(healed).isEqualTo(5000 - 1024);
            assertThat(room(database, HOST).freeMemory()).isEqualTo(9216);
        }
    }

    private boolean take(Database database, UUID server, String host, Claim claim) {
        return database.inTransaction(handle -> store.take(handle, server, host, ClaimPurpose.RESIDENT, claim, NOW));
    }

    private void report(Database database, String host, long memory, int units) {
        database.useTransaction(handle -> store.report(handle, reported(host, memory, units), NOW));
    }

    private HostRoom room(Database database, String host) {
        return database.read(handle -> store.room(handle, host).orElseThrow());
    }

    private static HostRoom reported(String host, long memory, int units) {
        return new HostRoom(
                host, memory, 0, 0, units, 0, 0, new HostRoom.Slots(1, 0, 0), new HostRoom.Slots(1, 0, 0), 0);
    }

    private static Claim claim(long memory, int units) {
        return Claim.of(Mib.of(memory), ProcUnits.ofHundredths(units));
    }
}
