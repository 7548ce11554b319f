package io.mullion.powervm.session;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.mullion.powervm.ScriptedConsole.atom;
import static io.mullion.powervm.ScriptedConsole.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import io.mullion.powervm.Documents;
import io.mullion.powervm.PowerVmClient;
import io.mullion.powervm.ScriptedConsole;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.Namespaces;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class ConsoleTest {
    private static final String VIOS = "/rest/api/uom/VirtualIOServer";

    private final ScriptedConsole site = new ScriptedConsole();

    @AfterEach
    void stop() {
        site.close();
    }

    private Reply read() {
        return site.client().console().call(Request.get(VIOS));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(ErrorCode code) {
        return assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        MullionException.class,
                        failed -> assertThat(failed.code()).isEqualTo(code));
    }

    @Test
    void aBusyIoServerIsAskedThreeMoreTimes() {
        site.stub(get(VIOS), error(500, "VIOS 1*9119-MME is busy processing some other request. Please retry"));
        refused(ErrorCode.VIOS_UNAVAILABLE).hasMessageContaining("is busy processing");
        assertThat(site.waits).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(15));
        site.http.verify(4, getRequestedFor(urlEqualTo(VIOS)));
    }

    @Test
    void aBusyIoServerThatRecoversIsNoFailure() {
        site.stub(
                get(VIOS).inScenario("busy").whenScenarioStateIs("Started").willSetStateTo("free"),
                error(400, "HSCL3205 The managed system is busy"));
        site.stub(
                get(VIOS).inScenario("busy").whenScenarioStateIs("free"),
                aResponse().withStatus(204));
        assertThat(read().status()).isEqualTo(204);
    }

    @Test
    void anUploadIsNeverRepeated() {
        site.stub(post(VIOS), error(503, "busy"));
        Request upload =
                new Request("POST", VIOS, java.util.Map.of(), new Request.Body.None(), Request.Patience.UPLOAD);
        assertThatThrownBy(() -> site.client().console().call(upload)).hasMessageContaining("503");
        site.http.verify(1, postRequestedFor(urlEqualTo(VIOS)));
    }

    @Test
    void errorsCarryTheConsolesOwnIdAndNameTheConsole() {
        site.stub(get(VIOS), error(400, "HSCL05DF The partition is in the wrong state."));
        refused(ErrorCode.CONSOLE_REFUSED)
                .hasMessage("Console hmc1 refused GET VirtualIOServer with status 400: "
                        + "HSCL05DF The partition is in the wrong state.")
                .satisfies(failed ->
                        assertThat(ConsoleError.ids((MullionException) failed)).containsExactly("HSCL05DF"));
    }

    @Test
    void errorsThatAreHtmlTextOrNothingAreReadAllTheSame() {
        site.stub(
                get(VIOS),
                aResponse()
                        .withStatus(502)
                        .withHeader("Content-Type", "text/html")
                        .withBody(
                                "<html><head><title>Bad<br>Gateway</title></head><body>proxy <b>down</b></body></html>"));
        refused(ErrorCode.CONSOLE_UNREACHABLE).hasMessageContaining("proxy down");
        site.stub(
                get(VIOS),
                aResponse()
                        .withStatus(500)
                        .withHeader("Content-Type", "application/atom+xml")
                        .withBody("<entry"));
        refused(ErrorCode.CONSOLE_REFUSED).hasMessageContaining("500");
        site.stub(get(VIOS), aResponse().withStatus(403));
        refused(ErrorCode.CONSOLE_REFUSED).hasMessageEndingWith("with status 403.");
        site.stub(get(VIOS), error(404, "REST0009 No such object"));
        refused(ErrorCode.NOT_FOUND).hasMessageContaining("REST0009");
    }

    @Test
    void aGoodStatusWithABrokenDocumentIsARefusal() {
        site.stub(get(VIOS), atom("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry></feed>"));
        refused(ErrorCode.CONSOLE_REFUSED).hasMessageContaining("cannot be read");
    }

    @Test
    void aResetIsAConsoleThatDoesNotAnswer() {
        site.stub(post(VIOS), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        Element body = Element.complex(Namespaces.UOM, "VirtualIOServer");
        assertThatThrownBy(() -> site.client().console().call(Request.send("POST", VIOS, "application/xml", body)))
                .isInstanceOfSatisfying(
                        MullionException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.CONSOLE_UNREACHABLE))
                .hasMessageContaining("hmc1");
    }

    @Test
    void anAnswerThatNeverEndsEndsWithItsLimit() {
        Limits hasty = new Limits(
                Duration.ofSeconds(2),
                Duration.ofMillis(400),
                Duration.ofMillis(400),
                2,
                Duration.ofSeconds(1),
                1,
                Duration.ofSeconds(30));
        site.stub(get(VIOS), atom(Documents.feed(java.util.List.of())).withChunkedDribbleDelay(40, 20_000));
        try (PowerVmClient client = site.client(site.config().with(hasty))) {
            client.traits();
            assertThatThrownBy(() -> client.console().call(Request.get(VIOS)))
                    .isInstanceOfSatisfying(
                            MullionException.class,
                            failed -> assertThat(failed.code()).isEqualTo(ErrorCode.CONSOLE_UNREACHABLE));
        }
    }

    @Test
    void aDeadConsoleFailsFastAndIsFoundAgainByItself() {
        site.client().traits();
        site.stub(get(VIOS), aResponse().withFault(Fault.EMPTY_RESPONSE));
        for (int i = 0; i < 5; i++) {
            refused(ErrorCode.CONSOLE_UNREACHABLE);
        }
        int before = site.http
                .countRequestsMatching(getRequestedFor(urlEqualTo(VIOS)).build())
                .getCount();
        refused(ErrorCode.CONSOLE_UNREACHABLE).hasMessageContaining("left alone");
        assertThat(site.http
                        .countRequestsMatching(getRequestedFor(urlEqualTo(VIOS)).build())
                        .getCount())
                .isEqualTo(before);
        site.stub(get(VIOS), aResponse().withStatus(204));
        site.clock.advance(Duration.ofSeconds(31));
        assertThat(read().status()).isEqualTo(204);
        assertThat(read().status()).isEqualTo(204);
    }

    @Test
    void noMoreRequestsRunAtATimeThanAllowed() throws Exception {
        site.client().traits();
        site.stub(get(VIOS), aResponse().withStatus(204).withFixedDelay(100));
        Callable<Reply> read = this::read;
        long start = System.nanoTime();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.invokeAll(Stream.generate(() -> read).limit(16).toList());
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(390));
    }

    @Test
    void theRequestIdGoesIntoTheConsolesAuditLog() {
        site.stub(get(anyUrl()), aResponse().withStatus(204));
        MDC.put("request_id", "req-42\u0131");
        try {
            read();
        } finally {
            MDC.remove("request_id");
        }
        site.http.verify(getRequestedFor(urlEqualTo(VIOS))
                .withHeader(
                        "X-Audit-Memento",
                        com.github.tomakehurst.wiremock.client.WireMock.equalTo("mullion hscroot req-42_")));
    }

    @Test
    void everyExchangeIsObserved() {
        site.stub(
                get(VIOS + "/7F3A0B52-0000-4000-8000-000000000001/VolumeGroup?group=None"),
                aResponse().withStatus(204));
        site.client()
                .console()
                .call(Request.get(VIOS + "/7F3A0B52-0000-4000-8000-000000000001/VolumeGroup?group=None"));
        assertThat(site.calls)
                .extracting(call -> call.method() + " " + call.subject() + " " + call.status())
                .containsExactly("PUT Logon 200", "GET VolumeGroup 204");
    }

    @Test
    void aDocumentThatXmlCannotCarryIsRefusedBeforeAnythingIsSent() {
        site.client().traits();
        Element body = Element.of(Namespaces.UOM, "PartitionName", "a\u0001b");
        assertThatThrownBy(() -> site.client().console().call(Request.send("POST", VIOS, "application/xml", body)))
                .isInstanceOfSatisfying(
                        MullionException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.INVALID_INPUT));
        site.http.verify(0, postRequestedFor(urlEqualTo(VIOS)));
    }
}
