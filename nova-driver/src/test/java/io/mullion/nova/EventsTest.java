package io.mullion.nova;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.spi.compute.ComputeDriver.Subscription;
import io.mullion.spi.compute.PowerEvent;
import io.mullion.spi.compute.ServerHandle;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {
    private static NovaRig rig;
    private static final List<PowerEvent> SEEN = new CopyOnWriteArrayList<>();
    private static Subscription subscription;

    @BeforeAll
    static void start() {
        rig = new NovaRig();
        subscription = rig.driver().listen(event -> {
            SEEN.add(event);
            throw new IllegalStateException("a listener that throws is called again");
        });
    }

    @AfterAll
    static void stop() {
        subscription.close();
        rig.close();
    }

    private static void await(PowerEvent event) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(SEEN).contains(event));
    }

    @Test
    void theFirstContactMeansThatEverythingIsReadAgain() {
        await(new PowerEvent.Resync(NovaRig.P8));
        await(new PowerEvent.Resync(NovaRig.NOVALINK));
    }

    @ParameterizedTest
    @ValueSource(strings = {NovaRig.P9, NovaRig.NOVALINK})
    void thePartitionsLifeIsTold(String host) {
        await(new PowerEvent.Resync(host));
        ServerHandle server = rig.created(host, "told");
        await(new PowerEvent.PartitionAppeared(host, server.partition()));
        rig.driver().start(server);
        await(new PowerEvent.PartitionChanged(host, server.partition()));
        rig.driver().delete(server);
        await(new PowerEvent.PartitionGone(host, server.partition()));
    }
}
