package io.mullion.cinder.svc.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Command LOOK = Command.of("lssystem");

    private final ArrayRig rig = new ArrayRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void oneLogOnServesManyCommandsAlsoAtOnce() throws Exception {
        rig.answers("lssystem", okJson("{\"name\":\"svc1\"}"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Row>>> looks = List.of(look(), look(), look(), look(), look());
            for (var seen : threads.invokeAll(looks)) {
                assertThat(seen.get()).hasSize(1);
            }
        }
        assertThat(rig.calls("auth")).isEqualTo(1);
        rig.wire.verify(5, postRequestedFor(urlEqualTo("/rest/v1/lssystem")).withHeader("X-Auth-Token", equalTo("t1")));
    }

    private Callable<List<Row>> look() {
        return () -> rig.array.list(LOOK);
    }

    @Test
    void anExpiredTokenIsRenewedOnceAndTheCommandSentAgain() {
        rig.answersInTurn("auth", okJson("{\"token\":\"old\"}"), okJson("{\"token\":\"new\"}"));
        rig.wire.stubFor(post("/rest/v1/lssystem")
                .withHeader("X-Auth-Token", equalTo("old"))
                .willReturn(status(403)));
        rig.wire.stubFor(post("/rest/v1/lssystem")
                .withHeader("X-Auth-Token", equalTo("new"))
                .willReturn(okJson("{\"name\":\"svc1\"}")));
        assertThat(rig.array.list(LOOK)).hasSize(1);
        assertThat(rig.calls("auth")).isEqualTo(2);
    }

    @Test
    void aFreshTokenThatIsRefusedIsTheEndOfIt() {
        rig.answers("lssystem", status(403));
        assertUnreachable("even with a new token");
        assertThat(rig.calls("lssystem")).isEqualTo(2);
    }

    @Test
    void olderCodeIsFoundUnderTheOlderBasePath() {
        rig.answers("auth", status(404));
        rig.wire.stubFor(post("/rest/auth").willReturn(okJson("{\"token\":\"t0\"}")));
        rig.wire.stubFor(post("/rest/lssystem").willReturn(okJson("{\"name\":\"old\"}")));
        assertThat(rig.array.list(LOOK)).extracting(row -> row.text("name")).containsExactly("old");
    }

    @Test
    void aWrongPasswordIsNotTriedAgainAtOnceSoThatTheUserIsNotLockedOut() {
        rig.answers("auth", status(403));
        assertUnreachable("refuses the log-on of user superuser");
        assertUnreachable("refuses the log-on of user superuser");
        assertThat(rig.calls("auth")).isEqualTo(1);

        rig.clock.advance(Duration.ofSeconds(31));
        rig.logsOn();
        rig.answers("lssystem", okJson("{}"));
        assertThat(rig.array.list(LOOK)).hasSize(1);
    }

    @Test
    void aBusyLogOnIsTriedAgain() {
        rig.answersInTurn("auth", aResponse().withStatus(429), okJson("{\"token\":\"t1\"}"));
        rig.answers("lssystem", okJson("{}"));
        assertThat(rig.array.list(LOOK)).hasSize(1);
    }

    private void assertUnreachable(String why) {
        assertThatThrownBy(() -> rig.array.list(LOOK))
                .hasMessageContaining(why)
                .isInstanceOfSatisfying(
                        MullionException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.ARRAY_UNREACHABLE));
    }
}
