package io.mullion.controller.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.macasaet.fernet.Key;
import io.mullion.controller.database.Database;
import io.mullion.controller.database.TestDatabase;
import io.mullion.controller.identity.TokenConfig;
import io.mullion.fixtures.time.TestingClock;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rotation of keys over time. */
class TokenKeysTest {
    private final TestingClock clock = new TestingClock();
    private final TokenConfig config =
            new TokenConfig(Duration.ofHours(6), Duration.ofHours(1), Duration.ofDays(1), Duration.ZERO, 10);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aKeyIsReplacedWhenItIsOldAndGoesWhenNothingNeedsIt(TestDatabase kind) {
        try (Database database = kind.open()) {
            TokenKeys keys = new TokenKeys(database, new KeyStore(), clock, config);
            Key first = keys.primary();
            assertThat(keys.primary()).isEqualTo(first);
            clock.advance(Duration.ofHours(25));
            Key second = keys.primary();
            assertThat(second).isNotEqualTo(first);
            assertThat(keys.all()).hasSize(2);
            clock.advance(Duration.ofHours(25));
            Key third = keys.primary();
            assertThat(keys.all()).hasSize(2).contains(third).doesNotContain(first);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void controllersShareTheirKeys(TestDatabase kind) {
        try (Database database = kind.open()) {
            TokenKeys one = new TokenKeys(database, new KeyStore(), clock, config);
            TokenKeys other = new TokenKeys(database, new KeyStore(), clock, config);
            assertThat(other.all()).isEmpty();
            Key key = one.primary();
            clock.advance(Duration.ofSeconds(2));
            assertThat(other.primary()).isEqualTo(key);
        }
    }
}
