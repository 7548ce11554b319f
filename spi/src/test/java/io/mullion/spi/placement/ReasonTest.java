package io.mullion.spi.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.spi.units.Mib;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonTest {
    private static final Reason SHORT =
            Reason.passing(1, "RAM_INSUFFICIENT", "{host}: needs {need}, {zones} are $full.", "memory short", "");

    @Test
    void aSentenceTakesTheHostAndTheParameters() {
        Verdict.Refused refused =
                (Verdict.Refused) SHORT.refuse(Map.of("need", Mib.of(4096), "zones", List.of("b", "a")));
        assertThat(refused.sentence("h1")).isEqualTo("h1: needs 4096 MB, a, b are $full.");
    }

    @Test
    void whatIsMissingInASentenceIsSaidToBeUnknown() {
        assertThat(((Verdict.Refused) SHORT.refuse()).sentence("h1"))
                .isEqualTo("h1: needs (unknown), (unknown) are $full.");
    }

    @Test
    void theMessageIdTellsPassingFromLasting() {
        assertThat(SHORT.messageId()).isEqualTo("MULSCH0001W");
        assertThat(Reason.lasting(12, "A_B", "x", "y", "").messageId()).isEqualTo("MULSCH0012E");
    }

    @Test
    void aCodeThatIsNoCodeIsRefused() {
        assertThatThrownBy(() -> Reason.lasting(1, "not a code", "x", "y", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a code");
        assertThatThrownBy(() -> Reason.lasting(0, "A", "x", "y", "")).hasMessageContaining("number 0");
        assertThatThrownBy(() -> Reason.lasting(1, "A", " ", "y", "")).hasMessageContaining("no text");
    }
}
