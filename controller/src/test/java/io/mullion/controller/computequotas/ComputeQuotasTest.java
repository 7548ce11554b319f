package io.mullion.controller.computequotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.controller.configuration.Settings;
import io.mullion.controller.database.Database;
import io.mullion.controller.database.TestDatabase;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComputeQuotasTest {
    private static final Amounts SMALL = new Amounts(1, 4096, 50);

    private static ComputeQuotas quotas(Database database, String keys) {
        return new ComputeQuotas(database, ComputeQuotasConfig.from(Settings.of("[quota]\n" + keys)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void manyAtOnceGetExactlyWhatThereIs(TestDatabase kind) throws Exception {
        try (Database database = kind.open();
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            ComputeQuotas quotas = quotas(database, "instances = 20\nram = 61440\n");
            AtomicInteger refused = new AtomicInteger();
            List<UUID> taken = java.util.Collections.synchronizedList(new ArrayList<>());
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(threads.submit(() -> {
                    UUID server = UUID.randomUUID();
                    try {
                        database.useTransaction(handle -> quotas.reserve(handle, "p", server, SMALL));
                        taken.add(server);
                    } catch (MullionException over) {
                        refused.incrementAndGet();
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
            assertThat(refused).hasValue(25);
            assertThat(quotas.usage("p")).isEqualTo(new Usage(15, new Amounts(15, 61440, 750)));
            taken.forEach(server -> database.useTransaction(handle -> {
                quotas.release(handle, server);
                quotas.release(handle, server);
            }));
            assertThat(quotas.usage("p")).isEqualTo(Usage.NONE);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void severalServersAreTakenTogetherOrNotAtAll(TestDatabase kind) {
        try (Database database = kind.open()) {
            ComputeQuotas quotas = quotas(database, "cores = 2\ninstances = 2\n");
            Map<UUID, Amounts> three =
                    Map.of(UUID.randomUUID(), SMALL, UUID.randomUUID(), SMALL, UUID.randomUUID(), SMALL);
            assertThatThrownBy(() -> database.useTransaction(handle -> quotas.reserve(handle, "p", three)))
                    .hasMessage("Quota exceeded for instances, cores: Requested 3, 3, but already used 0, 0 of 2, 2"
                            + " instances, cores");
            assertThat(quotas.usage("p")).isEqualTo(Usage.NONE);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aRepetitionTakesNothingMore(TestDatabase kind) {
        try (Database database = kind.open()) {
            ComputeQuotas quotas = quotas(database, "");
            UUID server = UUID.randomUUID();
            for (int i = 0; i < 2; i++) {
                database.useTransaction(handle -> quotas.reserve(handle, "p", server, SMALL));
            }
            assertThat(quotas.usage("p")).isEqualTo(new Usage(1, SMALL));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aResizeCountsTheDifferenceAndMayAlwaysShrink(TestDatabase kind) {
        try (Database database = kind.open()) {
            ComputeQuotas quotas = quotas(database, "proc_units = 100\n");
            UUID server = UUID.randomUUID();
            database.useTransaction(handle -> quotas.reserve(handle, "p", server, SMALL));
            assertThatThrownBy(() ->
                            database.useTransaction(handle -> quotas.change(handle, server, new Amounts(4, 8192, 101))))
                    .hasMessageContaining("proc_units: Requested 51");
            for (int i = 0; i < 2; i++) {
                database.useTransaction(handle -> quotas.change(handle, server, new Amounts(4, 8192, 100)));
            }
            assertThat(quotas.usage("p")).isEqualTo(new Usage(1, new Amounts(4, 8192, 100)));
            quotas.put("p", Map.of(Resource.PROC_UNITS, 10L), true);
            database.useTransaction(handle -> quotas.change(handle, server, SMALL));
            assertThat(quotas.usage("p")).isEqualTo(new Usage(1, SMALL));
            UUID unknown = UUID.randomUUID();
            database.useTransaction(handle -> quotas.change(handle, unknown, SMALL));
        }
    }
}
