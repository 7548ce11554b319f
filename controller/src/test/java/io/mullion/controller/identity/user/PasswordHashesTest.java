package io.mullion.controller.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {
    private final PasswordHashes hashes = new PasswordHashes(new PasswordConfig(4, 0, Duration.ZERO));

    @Test
    void onlyTheSecretItselfMatchesHoweverLongItIs() {
        String long1 = "x".repeat(200) + "1";
        String long2 = "x".repeat(200) + "2";
        String hash = hashes.hash(long1);
        assertThat(hashes.matches(long1, Optional.of(hash))).isTrue();
        assertThat(hashes.matches(long2, Optional.of(hash))).isFalse();
    }

    @Test
    void theSameSecretIsNeverHashedAlikeAndNobodyMatchesNothing() {
        assertThat(hashes.hash("secret")).isNotEqualTo(hashes.hash("secret")).doesNotContain("secret");
        assertThat(hashes.matches("nobody has this password", Optional.empty())).isFalse();
    }

    @Test
    void aHashOfAnotherCostIsStillChecked() {
        String costly = new PasswordHashes(new PasswordConfig(5, 0, Duration.ZERO)).hash("secret");
        assertThat(hashes.matches("secret", Optional.of(costly))).isTrue();
    }
}
