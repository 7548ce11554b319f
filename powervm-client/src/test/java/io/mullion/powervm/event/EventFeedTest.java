package io.mullion.powervm.event;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static io.mullion.powervm.ScriptedConsole.atom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.mullion.powervm.Documents;
import io.mullion.powervm.ScriptedConsole;
import io.mullion.powervm.session.Request;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventFeedTest {
    private static final String PARTITION =
            "http://localhost:12080/rest/api/uom/ManagedSystem/1cab7366-6b73-342c-9f43-ddfeb9f8edd3/LogicalPartition/"
                    + "1E6FC741-6253-4B69-B88B-8A44BED92145";

    private final ScriptedConsole site = new ScriptedConsole();
    private final List<Changes> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        site.close();
    }

    private static MappingBuilder stream(String state, String next) {
        return get(urlMatching("/rest/api/uom/Event\\?QUEUE_CLIENTKEY_METHOD=USE_APPLICATIONID"
                        + "&QUEUE_APPLICATIONID=[0-9a-f]{32}"))
                .inScenario("events")
                .whenScenarioStateIs(state)
                .willSetStateTo(next);
    }

    private void quietAfter(String state) {
        site.stub(stream(state, state), aResponse().withStatus(204).withFixedDelay(50));
    }

    @Test
    void theFirstAnswerSaysResyncAndLaterOnesWhatChanged() {
        site.stub(stream("Started", "one"), atom(Documents.feed(List.of(Documents.event("NEW_CLIENT", "1", "", "")))));
        site.stub(
                stream("one", "quiet"),
                atom(Documents.feed(List.of(
                        Documents.event("MODIFY_URI", "2", PARTITION, "PartitionState,Other"),
                        Documents.event("MODIFY_URI", "3", PARTITION, "ReferenceCode")))));
        quietAfter("quiet");
        try (EventFeed feed = site.client().listen(told::add)) {
            await().until(() -> told.size() == 2);
        }
        assertThat(told.get(0).resync()).isTrue();
        assertThat(told.get(1).resync()).isFalse();
        assertThat(told.get(1).objects()).singleElement().satisfies(change -> {
            assertThat(change.fate()).isEqualTo(Changes.Fate.CHANGED);
            assertThat(change.details()).containsExactlyInAnyOrder("PartitionState", "Other", "ReferenceCode");
            assertThat(change.object().uuidOf("ManagedSystem")).contains("1cab7366-6b73-342c-9f43-ddfeb9f8edd3");
        });
    }

    @Test
    void aConsoleThatBreaksOffIsAskedAgainAfterAPause() {
        site.client().traits();
        site.stub(stream("Started", "back"), aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
        site.stub(
                stream("back", "quiet"),
                atom(Documents.feed(List.of(Documents.event("MODIFY_URI", "9", PARTITION, "PartitionState")))));
        quietAfter("quiet");
        try (EventFeed feed = site.client().listen(told::add)) {
            await().until(() -> told.size() == 1);
        }
        assertThat(told.getFirst().resync()).as("events may have been lost").isTrue();
        assertThat(told.getFirst().objects()).hasSize(1);
        assertThat(site.waits).contains(Duration.ofSeconds(5));
    }

    @Test
    void aConsoleThatDroppedEventsIsReadAgainAndSoIsOneWhoseAnswerCannotBeRead() {
        String missing = Documents.feed(List.of(
                Documents.event("ADD_URI", "1", PARTITION, ""), Documents.event("MISSING_EVENTS", "2", "", "")));
        site.stub(stream("Started", "garbled"), atom(missing));
        site.stub(stream("garbled", "long"), atom("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>"));
        site.stub(
                stream("long", "quiet"),
                atom(Documents.feed(List.of(Documents.event("ADD_URI", "99999999999999999999999", PARTITION, "")))));
        quietAfter("quiet");
        try (EventFeed feed = site.client().listen(told::add)) {
            await().until(() -> told.size() == 2);
        }
        assertThat(told).allMatch(Changes::resync);
        assertThat(told.get(0).objects()).as("dropped with what came before").isEmpty();
        assertThat(told.get(1).objects()).hasSize(1);
    }

    @Test
    void aListenerThatThrowsIsCalledAgain() {
        String event = Documents.feed(List.of(Documents.event("ADD_URI", "1", PARTITION, "")));
        site.stub(stream("Started", "second"), atom(event));
        site.stub(stream("second", "quiet"), atom(event));
        quietAfter("quiet");
        try (EventFeed feed = site.client().listen(changes -> {
            told.add(changes);
            throw new IllegalStateException("defect of a listener, thrown on purpose");
        })) {
            await().until(() -> told.size() == 2);
        }
    }

    @Test
    void theLongPollTakesNobodysTurn() {
        site.stub(stream("Started", "Started"), aResponse().withStatus(204).withFixedDelay(3_000));
        site.stub(get("/rest/api/uom/Tier?group=None"), aResponse().withStatus(204));
        try (EventFeed feed = site.client().listen(told::add);
                EventFeed second = site.client().listen(told::add);
                EventFeed third = site.client().listen(told::add);
                EventFeed fourth = site.client().listen(told::add)) {
            long start = System.nanoTime();
            site.client().console().call(Request.get("/rest/api/uom/Tier?group=None"));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_500));
        }
    }

    @Test
    void addingAndRemovingWinOverChangingAndForgettingDropsWhatCameBefore() {
        List<ConsoleEvent> events = List.of(
                event("DELETE_URI", "A"),
                event("CACHE_CLEARED", ""),
                event("MODIFY_URI", "B"),
                event("DELETE_URI", "B"),
                event("MODIFY_URI", "B"),
                event("ADD_URI", "C"),
                event("HIDDEN_URI", "C"),
                event("CUSTOM_CLIENT_EVENT", "D"),
                event("NEWS_OF_TOMORROW", "E"));
        Changes changes = Changes.fold(events);
        assertThat(changes.resync()).isTrue();
        assertThat(changes.objects())
                .extracting(change -> change.object().path() + " " + change.fate())
                .containsExactly("B REMOVED", "C ADDED");
    }

    private static ConsoleEvent event(String type, String data) {
        return new ConsoleEvent(ConsoleEvent.Type.from(type), 1, data, List.of());
    }
}
