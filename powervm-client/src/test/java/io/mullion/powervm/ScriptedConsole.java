package io.mullion.powervm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.mullion.fixtures.time.TestingClock;
import io.mullion.powervm.entry.ObjectLocks;
import io.mullion.powervm.session.CallObserver;
import io.mullion.powervm.session.ConsoleConfig;
import io.mullion.powervm.session.Limits;
import io.mullion.powervm.session.Surroundings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** A console that says what a test tells it to, and a client of it whose waits take no time. */
public final class ScriptedConsole implements AutoCloseable {
    public static final Limits LIMITS = new Limits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            4,
            Duration.ofSeconds(5),
            3,
            Duration.ofSeconds(30));

    public final WireMockServer http =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    public final TestingClock clock = new TestingClock();
    public final List<Duration> waits = new CopyOnWriteArrayList<>();
    public final List<CallObserver.Call> calls = new CopyOnWriteArrayList<>();
    private PowerVmClient client;

    public ScriptedConsole() {
        http.start();
        stub(logon(), logonReply("token-1"));
    }

    public ConsoleConfig config() {
        return ConsoleConfig.of("hmc1", URI.create("http://127.0.0.1:" + http.port()), "hscroot", "abc<&>123")
                .with(LIMITS);
    }

    public Surroundings surroundings() {
        return new Surroundings(
                clock,
                time -> {
                    waits.add(time);
                    clock.advance(time);
                },
                new Random(7),
                calls::add);
    }

    public PowerVmClient client() {
        if (client == null) {
            client = client(config());
        }
        return client;
    }

    public PowerVmClient client(ConsoleConfig config) {
        return new PowerVmClient(config, surroundings(), new ObjectLocks());
    }

    public void stub(MappingBuilder request, ResponseDefinitionBuilder reply) {
        http.stubFor(request.willReturn(reply));
    }

    public static MappingBuilder logon() {
        return put(urlEqualTo("/rest/api/web/Logon"));
    }

    public static ResponseDefinitionBuilder logonReply(String token) {
        return logonReply("HMC", "<X-API-Session kb=\"ROR\">" + token + "</X-API-Session>");
    }

    public static ResponseDefinitionBuilder logonReply(String kind, String content) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/vnd.ibm.powervm.web+xml; type=LogonResponse")
                .withHeader("X-MC-Type", kind)
                .withBody("<LogonResponse xmlns=\"http://www.ibm.com/xmlns/systems/power/firmware/web/mc/2012_10/\""
                        + " schemaVersion=\"V1_1_0\"><Metadata><Atom/></Metadata>" + content + "</LogonResponse>");
    }

    public static ResponseDefinitionBuilder atom(String body) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/atom+xml")
                .withBody(body);
    }

    public static ResponseDefinitionBuilder error(int status, String message) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/atom+xml")
                .withBody(Documents.entry(
                        "HttpErrorResponse",
                        "web",
                        "/rest/api/none",
                        "<HTTPStatus>" + status
                                + "</HTTPStatus><ReasonCode>Unknown internal error.</ReasonCode><Message>" + message
                                + "</Message>"));
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
        http.stop();
    }
}
