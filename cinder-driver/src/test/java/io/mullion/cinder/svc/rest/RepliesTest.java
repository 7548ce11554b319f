package io.mullion.cinder.svc.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepliesTest {
    private static final Command LOOK = Command.of("lsvdisk");
    private static final Command CHANGE = Command.of("mkvdisk");

    @Test
    void refusalsAreReadInBothSpellings() {
        assertThat(Replies.read(
                        CHANGE, 500, "\"error code: 1, error text: CMMVC5753E The specified object does not exist.\""))
                .isEqualTo(new Outcome.Refused(Cmmvc.ABSENT, "CMMVC5753E The specified object does not exist."));
        assertThat(Replies.read(CHANGE, 500, "\"Command error occurred; error code 1: CMMVC5867E Assigned\\n\""))
                .isEqualTo(new Outcome.Refused(Cmmvc.PORT_TAKEN, "CMMVC5867E Assigned"));
    }

    @Test
    void aChangeAnsweredWithNothingOrWithNoJsonIsDone() {
        assertThat(Replies.read(CHANGE, 200, "")).isInstanceOf(Outcome.Done.class);
        assertThat(Replies.read(CHANGE, 200, "Virtual Disk, id [5], successfully created"))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aLookAnsweredWithNoJsonIsLost() {
        assertThat(Replies.read(LOOK, 200, "id:name\n0:v0"))
                .isInstanceOfSatisfying(
                        Outcome.Lost.class, lost -> assertThat(lost.answered()).isTrue());
    }

    @Test
    void aFailureWithoutACodeLeavesTheOutcomeOpen() {
        assertThat(Replies.read(CHANGE, 500, "Internal Server Error")).isInstanceOf(Outcome.Lost.class);
        assertThat(Replies.read(CHANGE, 502, "")).isInstanceOf(Outcome.Lost.class);
    }

    @Test
    void whatTheRestLayerRefusesItselfWasNotCarriedOut() {
        assertThat(Replies.read(CHANGE, 400, "bad option"))
                .isEqualTo(new Outcome.Refused(Cmmvc.NONE, "HTTP 400 bad option"));
        assertThat(Replies.read(CHANGE, 404, "")).isInstanceOf(Outcome.Refused.class);
        assertThat(Replies.read(CHANGE, 429, "")).isInstanceOf(Outcome.Busy.class);
        assertThat(Replies.read(CHANGE, 403, "")).isInstanceOf(Outcome.TokenExpired.class);
    }

    @Test
    void warningsAreToldFromErrors() {
        assertThat(new Cmmvc("CMMVC6372W").isWarning()).isTrue();
        assertThat(Cmmvc.ABSENT.isWarning()).isFalse();
    }
}
