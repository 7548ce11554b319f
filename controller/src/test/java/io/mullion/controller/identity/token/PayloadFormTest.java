package io.mullion.controller.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PayloadFormTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String AUDIT = "AAECAwQFBgcICQoLDA0ODw";

    static Stream<Scope> scopes() {
        return Stream.of(
                new Scope.Unscoped(), new Scope.OfSystem(), new Scope.OfProject(ID), new Scope.OfDomain("default"));
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void whatIsWrittenIsReadBack(Scope scope) {
        Payload payload = payload(scope);
        assertThat(PayloadForm.read(PayloadForm.write(payload))).isEqualTo(payload);
    }

    @Test
    void aPayloadThatIsCutAnywhereIsNone() {
        byte[] whole = PayloadForm.write(payload(new Scope.OfProject(ID)));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> PayloadForm.read(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Payload payload(Scope scope) {
        return new Payload(
                ID,
                Set.of(Method.PASSWORD, Method.TOKEN),
                scope,
                Instant.parse("2026-01-05T10:00:00.123456Z"),
                Instant.parse("2026-01-05T16:00:00.123456Z"),
                List.of(AUDIT, AUDIT),
                Optional.of(ID));
    }
}
