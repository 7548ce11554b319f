package io.mullion.cinder.svc.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SvcArrayTest {
    private static final Command LOOK = Command.of("lsvdisk");
    private static final Command CHANGE = Command.of("mkvdisk");
    private static final ResponseDefinitionBuilder RESET = aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
    private static final ResponseDefinitionBuilder CREATED = okJson("{\"id\":\"7\",\"message\":\"created\"}");

    private final ArrayRig rig = new ArrayRig();
    private final AtomicInteger probes = new AtomicInteger();

    @AfterEach
    void close() {
        rig.close();
    }

    private Change change(boolean done) {
        return Change.of(CHANGE, () -> {
            probes.incrementAndGet();
            return done;
        });
    }

    @Test
    void aChangeThatIsAnsweredIsNotLookedAt() {
        rig.answers("mkvdisk", CREATED);
        rig.array.change(change(false));
        assertThat(probes).hasValue(0);
    }

    @Test
    void aLostReplyAfterTheEffectIsNotSentAgain() {
        rig.answersInTurn("mkvdisk", RESET, CREATED);
        rig.array.change(change(true));
        assertThat(rig.calls("mkvdisk")).isEqualTo(1);
    }

    @Test
    void aLostReplyWithoutEffectIsSentAgainAfterAPause() {
        rig.answersInTurn("mkvdisk", RESET, CREATED);
        Instant before = rig.clock.instant();
        rig.array.change(change(false));
        assertThat(rig.calls("mkvdisk")).isEqualTo(2);
        assertThat(rig.clock.instant()).isAfter(before);
    }

    @Test
    void aFailureWithoutACodeIsLookedAtToo() {
        rig.answersInTurn("mkvdisk", status(500), CREATED);
        rig.array.change(change(true));
        assertThat(rig.calls("mkvdisk")).isEqualTo(1);
    }

    @Test
    void aWarningWithTheEffectIsSuccess() {
        rig.answers("mkvdisk", ArrayRig.refusal("CMMVC6372W"));
        assertThatCode(() -> rig.array.change(change(true))).doesNotThrowAnyException();
    }

    @Test
    void aWarningWithoutTheEffectIsARefusal() {
        rig.answers("mkvdisk", ArrayRig.refusal("CMMVC6372W"));
        assertFails(() -> rig.array.change(change(false)), ErrorCode.ARRAY_REFUSED, "CMMVC6372W");
    }

    @Test
    void aRefusalNamesTheArrayTheCommandAndTheCode() {
        rig.answers("mkvdisk", ArrayRig.refusal("CMMVC5707E"));
        assertFails(
                () -> rig.array.change(change(false)),
                ErrorCode.ARRAY_REFUSED,
                "array svc1 refused 'mkvdisk': CMMVC5707E No.");
    }

    @Test
    void aFullPoolIsAMatterOfCapacity() {
        rig.answers("mkvdisk", ArrayRig.refusal("CMMVC8710E"));
        assertFails(() -> rig.array.change(change(false)), ErrorCode.NO_VALID_POOL, "CMMVC8710E");
    }

    @Test
    void aRefusalThatMeansItIsSoAlreadyIsSuccess() {
        rig.answers("mkvdisk", ArrayRig.refusal("CMMVC5753E"));
        assertThat(rig.array.attempt(change(false).quietOn(Set.of(Cmmvc.ABSENT))))
                .isEmpty();
    }

    @Test
    void aBusyArrayIsGivenTime() {
        rig.answersInTurn("mkvdisk", status(429), status(429), CREATED);
        Instant before = rig.clock.instant();
        rig.array.change(change(false));
        assertThat(Duration.between(before, rig.clock.instant())).isEqualTo(Duration.ofMillis(1500));
        assertThat(probes).hasValue(0);
    }

    @Test
    void anArrayThatStaysBusyIsGivenUp() {
        rig.answers("mkvdisk", status(429));
        assertFails(() -> rig.array.change(change(false)), ErrorCode.ARRAY_UNREACHABLE, "too busy");
        assertThat(rig.calls("mkvdisk")).isEqualTo(3);
    }

    @Test
    void aLookForWhatIsNotThereFindsNothing() {
        rig.answers("lsvdisk", ArrayRig.refusal("CMMVC5754E"));
        assertThat(rig.array.list(LOOK)).isEmpty();
        assertThat(rig.array.show(LOOK)).isEmpty();
    }

    @Test
    void aLookIsRepeatedWhenItsReplyIsLost() {
        rig.answersInTurn("lsvdisk", RESET, okJson("[{\"id\":\"0\"}]"));
        assertThat(rig.array.list(LOOK)).hasSize(1);
    }

    @Test
    void aCodeLevelThatForgetsJsonIsNamed() {
        rig.answers("lsvdisk", aResponse().withBody("id:name:status"));
        assertFails(() -> rig.array.list(LOOK), ErrorCode.ARRAY_REFUSED, "not JSON: id:name:status");
    }

    @Test
    void anArrayThatFailsAgainAndAgainIsLeftAloneForAWhile() {
        rig.answers("lsvdisk", RESET);
        assertFails(() -> rig.array.list(LOOK), ErrorCode.ARRAY_UNREACHABLE, "no answer");
        assertFails(() -> rig.array.list(LOOK), ErrorCode.ARRAY_UNREACHABLE, "no answer");
        // the log-on was a success, so one more failure fills the window
        assertFails(() -> rig.array.list(LOOK), ErrorCode.ARRAY_UNREACHABLE, "in a row");
        int before = rig.calls("lsvdisk");
        assertFails(() -> rig.array.list(LOOK), ErrorCode.ARRAY_UNREACHABLE, "in a row");
        assertThat(rig.calls("lsvdisk")).isEqualTo(before);

        rig.answers("lsvdisk", okJson("[]"));
        rig.clock.advance(Duration.ofSeconds(31));
        assertThat(rig.array.list(LOOK)).isEmpty();
    }

    @Test
    void aClosedLinkFailsAndDoesNotHang() {
        rig.answers("lsvdisk", okJson("[]"));
        rig.array.close();
        assertFails(() -> rig.array.list(LOOK), ErrorCode.ARRAY_UNREACHABLE, "no answer");
    }

    private static void assertFails(ThrowingCallable work, ErrorCode code, String message) {
        assertThatThrownBy(work)
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(
                        MullionException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
