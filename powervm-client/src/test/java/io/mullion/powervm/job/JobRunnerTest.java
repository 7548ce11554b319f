package io.mullion.powervm.job;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.mullion.powervm.ScriptedConsole.atom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import io.mullion.powervm.Documents;
import io.mullion.powervm.ScriptedConsole;
import io.mullion.powervm.entry.Href;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobRunnerTest {
    private static final Href PARTITION = Href.uom("LogicalPartition", "7F3A0B52-0000-4000-8000-000000000001");
    private static final String START = PARTITION.path() + "/do/PowerOff";
    private static final String JOB = "/rest/api/uom/jobs/1700000000001";
    private static final JobRequest POWER_OFF =
            JobRequest.of(PARTITION, "PowerOff").with("operation", "shutdown");

    private final ScriptedConsole site = new ScriptedConsole();

    @BeforeEach
    void accepts() {
        site.stub(put(START), atom(job("NOT_STARTED", "")));
        site.stub(delete(JOB), aResponse().withStatus(204));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static String job(String status, String more) {
        return Documents.job("1700000000001", status, more);
    }

    private void polls(String... answers) {
        site.http.resetScenarios();
        for (int i = 0; i < answers.length; i++) {
            String next = i + 1 < answers.length ? "poll " + (i + 1) : i == 0 ? "Started" : "poll " + i;
            site.stub(
                    get(JOB).inScenario("poll")
                            .whenScenarioStateIs(i == 0 ? "Started" : "poll " + i)
                            .willSetStateTo(next),
                    atom(answers[i]));
        }
    }

    private JobRunner jobs() {
        return site.client().jobs();
    }

    @Test
    void aJobIsStartedPolledAndRemoved() {
        polls(job("RUNNING", ""), job("RUNNING", ""), job("COMPLETED_OK", Documents.result("result", "fine")));
        assertThat(jobs().run(POWER_OFF).result("result")).contains("fine");
        site.http.verify(putRequestedFor(urlEqualTo(START))
                .withHeader("Content-Type", equalTo("application/vnd.ibm.powervm.web+xml; type=JobRequest"))
                .withRequestBody(matching("(?s).*<OperationName>PowerOff</OperationName>"
                        + "<GroupName>LogicalPartition</GroupName>.*<JobParameter schemaVersion=\"V1_0\">.*"
                        + "<ParameterName>operation</ParameterName><ParameterValue>shutdown</ParameterValue>.*")));
        site.http.verify(3, getRequestedFor(urlEqualTo(JOB)));
        site.http.verify(1, deleteRequestedFor(urlEqualTo(JOB)));
        assertThat(site.waits).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void aParameterThatIsADocumentGoesAsCdata() {
        polls(job("COMPLETED_OK", ""));
        jobs().run(JobRequest.of(PARTITION, "PowerOff").withDocument("inputXML", "<XML_LIST><a>1</a></XML_LIST>"));
        site.http.verify(putRequestedFor(urlEqualTo(START))
                .withRequestBody(matching("(?s).*<ParameterValue><!\\[CDATA\\[<XML_LIST>.*]]></ParameterValue>.*")));
    }

    @Test
    void theConsolesTemplateCanBeUsed() {
        polls(job("COMPLETED_OK", ""));
        site.stub(
                get(START),
                atom(
                        Documents.entry(
                                "JobRequest",
                                "web",
                                START + "/x",
                                "<RequestedOperation><OperationName>PowerOff</OperationName><GroupName>LogicalPartition</GroupName>"
                                        + "<ProgressType>DISCRETE</ProgressType></RequestedOperation><JobParameters><Metadata/></JobParameters>")));
        jobs().run(POWER_OFF.fromTemplate());
        site.http.verify(putRequestedFor(urlEqualTo(START))
                .withRequestBody(matching("(?s).*<ProgressType>DISCRETE</ProgressType>.*<ParameterName>operation<.*")));
    }

    @Test
    void warningsAreASuccess() {
        polls(job("COMPLETED_WITH_WARNINGS", Documents.result("result", "HSCL0001 something")));
        assertThat(jobs().run(POWER_OFF).status()).isEqualTo(JobStatus.COMPLETED_WITH_WARNINGS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLETED_WITH_ERROR", "FAILED_BEFORE_COMPLETION", "EXCEPTION", "A_WORD_OF_TOMORROW", ""})
    void everyOtherEndIsAFailureInTheConsolesWords(String status) {
        polls(job(status, Documents.result("result", "HSCL1558 The partition is off.")));
        assertThatThrownBy(() -> jobs().run(POWER_OFF))
                .isInstanceOfSatisfying(
                        MullionException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.JOB_FAILED))
                .hasMessageContaining("HSCL1558 The partition is off.");
        site.http.verify(1, deleteRequestedFor(urlEqualTo(JOB)));
    }

    @Test
    void theFailureTextIsTheResultElseTheErrorDataElseTheException() {
        polls(job("EXCEPTION", "<ResponseException><Message>PVME001 boom</Message></ResponseException>"));
        assertThatThrownBy(() -> jobs().run(POWER_OFF)).hasMessageContaining("PVME001 boom");
        polls(job(
                "EXCEPTION",
                "<ResponseException><Message>boom</Message></ResponseException>"
                        + Documents.result("ErrorData", "VIOS0777 data")));
        assertThatThrownBy(() -> jobs().run(POWER_OFF))
                .hasMessageContaining("VIOS0777")
                .hasMessageNotContaining("boom");
    }

    @Test
    void aFailedJobCanHaveUsefulResults() {
        polls(job("COMPLETED_WITH_ERROR", Documents.result("OutputXML", "&lt;x/&gt;")));
        assertThat(jobs().attempt(POWER_OFF, progress -> {}).result("OutputXML"))
                .contains("<x/>");
    }

    @Test
    void progressIsTold() {
        polls(job("RUNNING", "<Progress><LinearProgress>0.4</LinearProgress></Progress>"), job("COMPLETED_OK", ""));
        List<Double> told = new ArrayList<>();
        jobs().run(POWER_OFF, result -> result.progress().ifPresent(told::add));
        assertThat(told).containsExactly(0.4);
    }

    @Test
    void aJobThatTakesTooLongIsCancelledAndRemovedWhenItEnds() {
        polls(job("RUNNING", ""));
        site.stub(post(JOB + "/cancel"), aResponse().withStatus(204));
        assertThatThrownBy(() -> jobs().run(POWER_OFF.within(Duration.ofSeconds(30))))
                .isInstanceOfSatisfying(
                        MullionException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.JOB_TIMED_OUT))
                .hasMessageContaining("1700000000001");
        await().untilAsserted(() -> site.http.verify(1, postRequestedFor(urlEqualTo(JOB + "/cancel"))));
        site.http.verify(0, deleteRequestedFor(urlEqualTo(JOB)));
        site.stub(get(JOB), atom(job("CANCELED_WHILE_RUNNING", "")));
        await().untilAsserted(() -> site.http.verify(1, deleteRequestedFor(urlEqualTo(JOB))));
    }

    @Test
    void aConsoleThatIsAwayForAMomentDoesNotEndTheJob() {
        site.stub(
                get(JOB).inScenario("away").whenScenarioStateIs("Started").willSetStateTo("back"),
                aResponse().withStatus(504));
        site.stub(get(JOB).inScenario("away").whenScenarioStateIs("back"), atom(job("COMPLETED_OK", "")));
        assertThat(jobs().run(POWER_OFF).status()).isEqualTo(JobStatus.COMPLETED_OK);
    }

    @Test
    void aConsoleThatStaysAwayEndsTheFollowing() {
        site.stub(get(JOB), aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThatThrownBy(() -> jobs().run(POWER_OFF))
                .isInstanceOfSatisfying(
                        MullionException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.CONSOLE_UNREACHABLE));
    }
}
