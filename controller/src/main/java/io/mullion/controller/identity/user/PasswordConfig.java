package io.mullion.controller.identity.user;

import io.mullion.controller.configuration.Settings;
import java.time.Duration;

/**
 * How passwords are kept and guarded.
 *
 * @param rounds cost of a hash as a power of two, 4 to 16; each step doubles the work of a log-in and of a thief
 * @param lockoutFailures wrong passwords in a row that lock a user out; 0 for never
 * @param lockoutDuration for how long, counted from the last wrong one
 */
public record PasswordConfig(int rounds, int lockoutFailures, Duration lockoutDuration) {
    private static final String SECTION = "identity";

    /** Reads section {@code [identity]}. */
    public static PasswordConfig from(Settings settings) {
        return new PasswordConfig(
                settings.number(SECTION, "password_rounds", 11, 4, 16),
                settings.number(SECTION, "lockout_failures", 10, 0, 1_000_000),
                settings.duration(SECTION, "lockout_duration", Duration.ofMinutes(5)));
    }
}
