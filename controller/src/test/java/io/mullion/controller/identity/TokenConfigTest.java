package io.mullion.controller.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.controller.configuration.Settings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenConfigTest {
    @Test
    void theDefaultsAreSixHoursWithAKeyOfAMonth() {
        assertThat(TokenConfig.from(Settings.of("")))
                .isEqualTo(new TokenConfig(
                        Duration.ofHours(6), Duration.ofDays(2), Duration.ofDays(30), Duration.ofSeconds(1), 50_000));
    }

    @Test
    void everyKeyIsRead() {
        Settings settings = Settings.of("""
                [identity]
                token_expiration = 1 h
                token_expired_window = 10 m
                token_key_rotation = 1 d
                revocation_poll = 100 ms
                token_cache = 7
                """);
        assertThat(TokenConfig.from(settings))
                .isEqualTo(new TokenConfig(
                        Duration.ofHours(1), Duration.ofMinutes(10), Duration.ofDays(1), Duration.ofMillis(100), 7));
        settings.check();
    }

    @Test
    void whatIsKnownAboutTokensIsKeptLongerThanAnyCanBeAskedAbout() {
        TokenConfig config = TokenConfig.from(Settings.of(""));
        assertThat(config.memory()).isGreaterThan(config.expiration().plus(config.expiredWindow()));
    }
}
