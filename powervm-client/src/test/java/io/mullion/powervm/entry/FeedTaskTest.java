package io.mullion.powervm.entry;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedTaskTest {
    private static final String ONE = "00000000-0000-4000-8000-000000000001";
    private static final String TWO = "00000000-0000-4000-8000-000000000002";
    private static final Href LIST = Href.uom("LogicalPartition");

    private final ScriptedConsole site = new ScriptedConsole();

    @BeforeEach
    void twoObjects() {
        site.stub(
                get(LIST.path() + "?group=None"),
                atom(Documents.feed(List.of(
                        Documents.partition(ONE, "one", "running"), Documents.partition(TWO, "two", "running")))));
        for (String uuid : List.of(ONE, TWO)) {
            site.stub(post(self(uuid)), atom(Documents.partition(uuid, "changed", "running")));
        }
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static String self(String uuid) {
        return "/rest/api/uom/LogicalPartition/" + uuid + "?group=None";
    }

    private FeedTask<LogicalPartition> task() {
        ObjectModel objects = site.client().objects();
        return new FeedTask<>(objects, objects.list(LogicalPartition.TYPE, LIST, Groups.NONE));
    }

    @Test
    void allChangesToOneObjectAreOneUpdate() {
        FeedTask<LogicalPartition> task = task();
        Entry<LogicalPartition> first = task.feed().getFirst();
        task.change(first, partition -> {
            partition.set("PartitionName", "a");
            return true;
        });
        task.change(first, partition -> {
            partition.set("Description", partition.name());
            return true;
        });
        task.run();
        site.http.verify(1, postRequestedFor(urlEqualTo(self(ONE))));
        site.http.verify(0, postRequestedFor(urlEqualTo(self(TWO))));
    }

    @Test
    void stepsAfterwardsSeeTheUpdatedObjectsAndTheOutcomes() {
        FeedTask<LogicalPartition> task = task();
        FeedTask.Outcome<String> outcome = task.change(task.feed().getFirst(), partition -> {
            String before = partition.name();
            partition.set("PartitionName", "x");
            return before;
        });
        List<String> told = new ArrayList<>();
        task.then(done -> told.add(outcome.get() + " " + done.get(ONE).value().name() + " "
                + done.get(TWO).value().name()));
        assertThatThrownBy(outcome::get).isInstanceOf(IllegalStateException.class);
        task.run();
        assertThat(told).containsExactly("one changed two");
    }

    @Test
    void aCollisionRunsAllChangesOfThatObjectAgainAndKeepsTheLastOutcome() {
        site.stub(
                post(self(ONE)).inScenario("c").whenScenarioStateIs("Started").willSetStateTo("2"),
                aResponse().withStatus(412));
        site.stub(get(self(ONE)), atom(Documents.partition(ONE, "one again", "running")));
        FeedTask<LogicalPartition> task = task();
        FeedTask.Outcome<String> outcome = task.change(task.feed().getFirst(), partition -> {
            String before = partition.name();
            partition.set("PartitionName", "x");
            return before;
        });
        task.run();
        assertThat(outcome.get()).isEqualTo("one again");
    }

    @Test
    void failuresOfSeveralObjectsAreToldTogetherAndStepsDoNotRun() {
        site.stub(post(self(ONE)), error(500, "HSCL0001"));
        site.stub(post(self(TWO)), error(500, "HSCL0002"));
        FeedTask<LogicalPartition> task = task();
        task.changeEach(partition -> partition.set("PartitionName", "x"));
        task.then(done -> {
            throw new AssertionError("must not run");
        });
        assertThatThrownBy(task::run)
                .hasMessageContaining("HSCL0001")
                .hasMessageContaining("HSCL0002")
                .isInstanceOfSatisfying(
                        MullionException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.CONSOLE_REFUSED));
    }

    @Test
    void oneFailureIsItselfAndTheOtherObjectIsChanged() {
        site.stub(post(self(ONE)), error(500, "HSCL0001"));
        FeedTask<LogicalPartition> task = task();
        task.changeEach(partition -> partition.set("PartitionName", "x"));
        assertThatThrownBy(task::run).hasMessageContaining("HSCL0001").hasNoCause();
        site.http.verify(1, postRequestedFor(urlEqualTo(self(TWO))));
    }

    @Test
    void aDefectInAChangeIsNotSwallowed() {
        FeedTask<LogicalPartition> task = task();
        task.changeEach(partition -> {
            throw new IllegalStateException("defect");
        });
        assertThatThrownBy(task::run).isInstanceOf(MullionException.class).hasMessageContaining("defect");
    }
}
