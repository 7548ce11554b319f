package io.mullion.powervm.session;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToXml;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.mullion.powervm.ScriptedConsole.atom;
import static io.mullion.powervm.ScriptedConsole.error;
import static io.mullion.powervm.ScriptedConsole.logon;
import static io.mullion.powervm.ScriptedConsole.logonReply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.powervm.Documents;
import io.mullion.powervm.PowerVmClient;
import io.mullion.powervm.ScriptedConsole;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    private static final String PARTITION = "/rest/api/uom/LogicalPartition/7F3A0B52-0000-4000-8000-000000000001";
    private static final String LOGON = "/rest/api/web/Logon";

    private final ScriptedConsole site = new ScriptedConsole();

    @AfterEach
    void stop() {
        site.close();
    }

    private void partitionFor(String token, String next) {
        site.stub(
                get(PARTITION).withHeader("X-API-Session", equalTo(token)),
                token.equals(next)
                        ? atom(Documents.partition("7F3A0B52-0000-4000-8000-000000000001", "db", "running"))
                        : error(401, "session gone"));
    }

    private int logons() {
        return site.http
                .countRequestsMatching(putRequestedFor(urlEqualTo(LOGON)).build())
                .getCount();
    }

    @Test
    void logsOnOnceAndSendsTheTokenWithWhoAsks() {
        partitionFor("token-1", "token-1");
        site.client().console().call(Request.get(PARTITION));
        site.client().console().call(Request.get(PARTITION));
        assertThat(logons()).isEqualTo(1);
        site.http.verify(putRequestedFor(urlEqualTo(LOGON))
                .withHeader("Content-Type", equalTo("application/vnd.ibm.powervm.web+xml; type=LogonRequest"))
                .withHeader("Accept", equalTo("application/vnd.ibm.powervm.web+xml; type=LogonResponse"))
                .withHeader("X-API-Session", absent())
                .withRequestBody(equalToXml("<LogonRequest schemaVersion=\"V1_0\""
                        + " xmlns=\"http://www.ibm.com/xmlns/systems/power/firmware/web/mc/2012_10/\">"
                        + "<UserID>hscroot</UserID><Password>abc&lt;&amp;>123</Password></LogonRequest>")));
        site.http.verify(
                2,
                getRequestedFor(urlEqualTo(PARTITION))
                        .withHeader("X-Audit-Memento", equalTo("mullion hscroot"))
                        .withHeader("X-Transaction-ID", matching("XT\\d{12}"))
                        .withHeader("X-HMC-Schema-Version", absent()));
    }

    @Test
    void anEndedSessionIsRenewedOnceForAllCallers() throws Exception {
        partitionFor("token-1", "token-2");
        partitionFor("token-2", "token-2");
        site.client().traits();
        site.stub(logon(), logonReply("token-2"));
        Callable<Integer> read =
                () -> site.client().console().call(Request.get(PARTITION)).status();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(callers.invokeAll(Stream.generate(() -> read).limit(20).toList()))
                    .allSatisfy(result -> assertThat(result.get()).isEqualTo(200));
        }
        assertThat(logons()).isEqualTo(2);
    }

    @Test
    void aBrandNewTokenThatIsRefusedIsAMatterOfAuthority() {
        partitionFor("token-1", "never");
        assertThatThrownBy(() -> site.client().console().call(Request.get(PARTITION)))
                .isInstanceOfSatisfying(
                        MullionException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.CONSOLE_REFUSED))
                .hasMessageContaining("401")
                .hasMessageContaining("session gone");
        assertThat(logons()).isEqualTo(2);
    }

    @Test
    void aWrongPasswordIsNotTriedAgain() {
        site.stub(logon(), error(401, "The user name or password is wrong. REST0001"));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> site.client().console().call(Request.get(PARTITION)))
                    .isInstanceOfSatisfying(
                            MullionException.class,
                            failed -> assertThat(failed.code()).isEqualTo(ErrorCode.CONSOLE_UNREACHABLE))
                    .hasMessageContaining("hscroot")
                    .hasMessageContaining("password is wrong");
        }
        assertThat(logons()).isEqualTo(1);
    }

    @Test
    void aConsoleThatIsStillStartingIsAskedAgain() {
        site.stub(
                logon().inScenario("start").whenScenarioStateIs("Started").willSetStateTo("up"),
                error(404, "deploying"));
        site.stub(logon().inScenario("start").whenScenarioStateIs("up"), logonReply("token-9"));
        assertThat(site.client().traits()).isEqualTo(Traits.HMC);
        assertThat(site.waits).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void aLogonErrorOfTheServerCanBeTriedByALaterRequest() {
        site.stub(logon(), error(500, "no web session free HSCW0001"));
        assertThatThrownBy(() -> site.client().traits()).hasMessageContaining("HSCW0001");
        site.stub(logon(), logonReply("token-1"));
        assertThat(site.client().traits()).isEqualTo(Traits.HMC);
    }

    @Test
    void novaLinkIsToldByItsHeader() {
        site.stub(logon(), logonReply("PVM", "<X-API-Session>t</X-API-Session>"));
        assertThat(site.client().traits()).isEqualTo(Traits.NOVALINK);
    }

    @Test
    void closingLogsOffAndAFailureOfThatDoesNotMatter() {
        site.stub(delete(LOGON), aResponse().withStatus(500));
        site.client().traits();
        site.client().close();
        site.http.verify(deleteRequestedFor(urlEqualTo(LOGON)).withHeader("X-API-Session", equalTo("token-1")));
    }

    private static String named(Path file) {
        return "<X-API-SessionFile>" + file + "</X-API-SessionFile>";
    }

    @Test
    void onNovaLinkTheTokenCanComeFromAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "  token-from-file \n");
        site.stub(logon(), logonReply("PVM", named(file)));
        partitionFor("token-from-file", "token-from-file");
        try (PowerVmClient client = site.client(site.config().with(new Credentials.TokenFile("mullion_1")))) {
            assertThat(client.console().call(Request.get(PARTITION)).status()).isEqualTo(200);
        }
        site.http.verify(putRequestedFor(urlEqualTo(LOGON))
                .withRequestBody(matching("(?s).*<UserID>mullion_1</UserID>"
                        + "<GenerateX-API-SessionFile>true</GenerateX-API-SessionFile>.*")));
    }

    @Test
    void aTokenFileThatIsEmptyMissingOrFromAnHmcIsRefused(@TempDir Path folder) throws Exception {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        for (var reply : List.of(
                logonReply("PVM", named(empty)),
                logonReply("PVM", named(folder.resolve("none"))),
                logonReply("HMC", named(empty)))) {
            site.stub(logon(), reply);
            try (PowerVmClient client = site.client(site.config().with(new Credentials.TokenFile("x")))) {
                assertThatThrownBy(client::traits)
                        .isInstanceOfSatisfying(
                                MullionException.class,
                                failed -> assertThat(failed.code()).isEqualTo(ErrorCode.CONSOLE_UNREACHABLE));
            }
        }
    }

    @Test
    void secretsAreInNoText() {
        assertThat(site.config().toString()).contains("hscroot").doesNotContain("abc<&>123");
        assertThat(new Logon.Opened("token-1", Traits.HMC).toString()).doesNotContain("token-1");
    }
}
