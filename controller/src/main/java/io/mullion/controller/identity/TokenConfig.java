package io.mullion.controller.identity;

import io.mullion.controller.configuration.Settings;
import java.time.Duration;

/**
 * How tokens live.
 *
 * @param expiration how long a new token is good
 * @param expiredWindow how much longer a service may still ask about it ({@code allow_expired})
 * @param keyRotation after which time the key of new tokens is replaced; old keys open what they closed
 * @param revocationPoll how often to look for what other controllers revoked; zero asks at each validation
 * @param cached how many validated tokens are kept in memory
 */
public record TokenConfig(
        Duration expiration, Duration expiredWindow, Duration keyRotation, Duration revocationPoll, int cached) {
    private static final String SECTION = "identity";

    /** Reads section {@code [identity]}. */
    public static TokenConfig from(Settings settings) {
        return new TokenConfig(
                settings.duration(SECTION, "token_expiration", Duration.ofHours(6)),
                settings.duration(SECTION, "token_expired_window", Duration.ofDays(2)),
                settings.duration(SECTION, "token_key_rotation", Duration.ofDays(30)),
                settings.duration(SECTION, "revocation_poll", Duration.ofSeconds(1)),
                settings.number(SECTION, "token_cache", 50_000, 0, 10_000_000));
    }

    /** How long anything about a token can still be asked, with room for clocks that differ. */
    public Duration memory() {
        return expiration.plus(expiredWindow).plusHours(1);
    }
}
