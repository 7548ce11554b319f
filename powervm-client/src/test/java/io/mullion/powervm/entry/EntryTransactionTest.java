package io.mullion.powervm.entry;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.mullion.powervm.ScriptedConsole.atom;
import static io.mullion.powervm.ScriptedConsole.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.powervm.Documents;
import io.mullion.powervm.ScriptedConsole;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntryTransactionTest {
    private static final String UUID = "7F3A0B52-0000-4000-8000-000000000001";
    private static final Href PARTITION = Href.uom("LogicalPartition", UUID);
    private static final String SELF = "/rest/api/uom/LogicalPartition/" + UUID + "?group=None";

    private final ScriptedConsole site = new ScriptedConsole();
    private final List<String> seen = new ArrayList<>();

    @AfterEach
    void stop() {
        site.close();
    }

    private ObjectModel objects() {
        return site.client().objects();
    }

    /** The console has a version after another; a change of any but the last is a collision. */
    private void versions(int count) {
        for (int i = 1; i <= count; i++) {
            String now = i == 1 ? "Started" : "version " + i;
            site.stub(
                    get(SELF).inScenario("etag").whenScenarioStateIs(now),
                    atom(Documents.partition(UUID, "name" + i, "running")).withHeader("ETag", " -" + i + " "));
            if (i < count) {
                site.stub(
                        post(SELF).inScenario("etag").whenScenarioStateIs(now).willSetStateTo("version " + (i + 1)),
                        aResponse().withStatus(412));
            }
        }
        site.stub(
                post(SELF).withHeader("If-Match", equalTo("-" + count)),
                atom(Documents.partition(UUID, "final", "running")).withHeader("ETag", "-999"));
    }

    private Entry<LogicalPartition> rename() {
        return objects().change(LogicalPartition.TYPE, PARTITION, Groups.NONE, partition -> {
            seen.add(partition.name());
            partition.set("PartitionName", partition.name() + "-new");
        });
    }

    @Test
    void aChangeIsSentWithItsVersionToTheSelfLink() {
        versions(1);
        Entry<LogicalPartition> changed = rename();
        assertThat(changed.value().name()).isEqualTo("final");
        assertThat(changed.etag()).contains("-999");
        site.http.verify(postRequestedFor(urlEqualTo(SELF))
                .withHeader("If-Match", equalTo("-1"))
                .withHeader("Content-Type", equalTo("application/vnd.ibm.powervm.uom+xml; type=LogicalPartition"))
                .withHeader("Accept", equalTo("application/atom+xml; charset=UTF-8"))
                .withRequestBody(matching("(?s)<LogicalPartition:LogicalPartition.*name1-new.*")));
    }

    @Test
    void aCollisionMakesTheFunctionRunAgainOnTheFreshDocument() {
        versions(3);
        assertThat(rename().value().name()).isEqualTo("final");
        assertThat(seen).containsExactly("name1", "name2", "name3");
        site.http.verify(3, getRequestedFor(urlEqualTo(SELF)).withHeader("If-None-Match", absent()));
        assertThat(site.waits).hasSize(2);
    }

    @Test
    void aFunctionThatChangesNothingSendsNothing() {
        versions(1);
        objects()
                .change(
                        LogicalPartition.TYPE,
                        PARTITION,
                        Groups.NONE,
                        partition -> partition.set("PartitionName", "name1"));
        site.http.verify(0, postRequestedFor(urlEqualTo(SELF)));
    }

    @Test
    void afterSixtyCollisionsItIsGivenUp() {
        site.stub(get(SELF), atom(Documents.partition(UUID, "name", "running")).withHeader("ETag", "1"));
        site.stub(post(SELF), aResponse().withStatus(412));
        assertThatThrownBy(this::rename)
                .isInstanceOfSatisfying(
                        MullionException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.ETAG_CONFLICT))
                .hasMessageContaining(UUID);
        site.http.verify(60, postRequestedFor(urlEqualTo(SELF)));
        assertThat(site.waits).hasSize(60);
        assertThat(site.waits.subList(0, 10)).containsOnly(Duration.ZERO);
        assertThat(site.waits.subList(20, 30))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(500), Duration.ofSeconds(4)));
        assertThat(site.waits.subList(40, 50))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(6500), Duration.ofSeconds(30)));
    }

    @Test
    void aRefusalIsNoCollision() {
        site.stub(get(SELF), atom(Documents.partition(UUID, "name", "running")).withHeader("ETag", "1"));
        site.stub(post(SELF), error(500, "HSCL1234 The name is in use."));
        assertThatThrownBy(this::rename).hasMessageContaining("HSCL1234");
        site.http.verify(1, postRequestedFor(urlEqualTo(SELF)));
    }

    @Test
    void changesToOneObjectWaitForEachOther() throws Exception {
        site.stub(get(SELF), atom(Documents.partition(UUID, "name", "running")).withHeader("ETag", "1"));
        site.stub(post(SELF), atom(Documents.partition(UUID, "done", "running")).withFixedDelay(20));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Entry<LogicalPartition> known = objects().read(LogicalPartition.TYPE, PARTITION, Groups.NONE);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                callers.submit(() -> new EntryTransaction(objects()).run(known, partition -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    partition.set("PartitionName", "changed");
                    inside.decrementAndGet();
                }));
            }
        }
        assertThat(most).hasValue(1);
        assertThat(objects().locks().size()).isZero();
        assertThat(known.value().name()).isEqualTo("name");
    }

    @Test
    void waitsWidenInSixBands() {
        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            assertThat(CollisionWait.after(10, 60, random)).isZero();
            assertThat(CollisionWait.after(11, 60, random)).isLessThanOrEqualTo(Duration.ofSeconds(1));
            assertThat(CollisionWait.after(31, 60, random)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(13));
            assertThat(CollisionWait.after(60, 60, random)).isLessThanOrEqualTo(Duration.ofSeconds(60));
        }
    }
}
