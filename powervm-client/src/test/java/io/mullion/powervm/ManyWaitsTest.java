package io.mullion.powervm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static io.mullion.powervm.ScriptedConsole.atom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.entry.ObjectLocks;
import io.mullion.powervm.job.JobRequest;
import io.mullion.powervm.session.Limits;
import io.mullion.powervm.session.Pause;
import io.mullion.powervm.session.Surroundings;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A thousand jobs that are waited for hold no platform threads. */
class ManyWaitsTest {
    private static final Limits PATIENT = new Limits(
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            8,
            Duration.ofMinutes(2),
            3,
            Duration.ofSeconds(30));
    private static final int JOBS = 1_000;

    @Test
    void waitingCostsVirtualThreadsOnly() throws Exception {
        try (ScriptedConsole site = new ScriptedConsole()) {
            site.stub(put(urlMatching(".*/do/PowerOn")), atom(Documents.job("1", "RUNNING", "")));
            site.stub(get(urlMatching(".*/jobs/1")), atom(Documents.job("1", "COMPLETED_OK", "")));
            site.stub(delete(urlMatching(".*/jobs/1")), aResponse().withStatus(204));
            CountDownLatch over = new CountDownLatch(1);
            AtomicInteger waiting = new AtomicInteger();
            Pause held = time -> {
                waiting.incrementAndGet();
                try {
                    over.await();
                } catch (InterruptedException interrupted) {
                    throw Pause.cancelled(interrupted);
                }
            };
            Surroundings surroundings = new Surroundings(site.clock, held, new Random(1), call -> {});
            Href partition = Href.uom("LogicalPartition", "7F3A0B52-0000-4000-8000-000000000001");
            AtomicInteger done = new AtomicInteger();
            try (PowerVmClient client =
                            new PowerVmClient(site.config().with(PATIENT), surroundings, new ObjectLocks());
                    var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < JOBS; i++) {
                    callers.submit(() -> {
                        client.jobs().run(JobRequest.of(partition, "PowerOn"));
                        done.incrementAndGet();
                    });
                }
                try {
                    await().atMost(Duration.ofMinutes(2)).until(() -> waiting.get() == JOBS);
                    assertThat(ManagementFactory.getThreadMXBean().getThreadCount())
                            .isLessThan(150);
                } finally {
                    over.countDown();
                }
                await().atMost(Duration.ofMinutes(2)).until(() -> done.get() == JOBS);
            }
        }
    }
}
