package io.mullion.cinder.svc.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.mullion.fixtures.time.TestingClock;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** An array made of recorded and faulty replies, and our end of the line on a clock that stands still. */
final class ArrayRig implements AutoCloseable {
    final WireMockServer wire =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    final TestingClock clock = new TestingClock();
    final SvcArray array;

    ArrayRig() {
        wire.start();
        array = new SvcArray(
                new ArrayAddress("svc1", URI.create(wire.baseUrl()), "superuser", "secret", Optional.empty()),
                new ArrayLimits(
                        4,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        3,
                        Duration.ofMillis(500),
                        6,
                        Duration.ofSeconds(30)),
                clock,
                clock::advance);
        logsOn();
    }

    void logsOn() {
        wire.stubFor(post("/rest/v1/auth").willReturn(okJson("{\"token\":\"t1\"}")));
    }

    void answers(String command, ResponseDefinitionBuilder reply) {
        wire.stubFor(post("/rest/v1/" + command).willReturn(reply));
    }

    /** One reply after the other; the last one for ever. */
    void answersInTurn(String command, ResponseDefinitionBuilder... replies) {
        for (int i = 0; i < replies.length; i++) {
            boolean last = i == replies.length - 1;
            wire.stubFor(post("/rest/v1/" + command)
                    .inScenario(command)
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : String.valueOf(i))
                    .willSetStateTo(String.valueOf(last ? i : i + 1))
                    .willReturn(replies[i]));
        }
    }

    int calls(String command) {
        return wire.countRequestsMatching(
                        postRequestedFor(urlEqualTo("/rest/v1/" + command)).build())
                .getCount();
    }

    static ResponseDefinitionBuilder refusal(String code) {
        return aResponse().withStatus(500).withBody("\"error code: 1, error text: " + code + " No.\"");
    }

    @Override
    public void close() {
        array.close();
        wire.stop();
    }
}
