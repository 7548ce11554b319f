package io.mullion.controller.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.controller.configuration.Settings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordConfigTest {
    @Test
    void theDefaultsLockAUserOutForFiveMinutesAfterTenWrongPasswords() {
        assertThat(PasswordConfig.from(Settings.of(""))).isEqualTo(new PasswordConfig(11, 10, Duration.ofMinutes(5)));
    }

    @Test
    void everyKeyIsRead() {
        Settings settings =
                Settings.of("[identity]\npassword_rounds = 4\nlockout_failures = 0\nlockout_duration = 1 h\n");
        assertThat(PasswordConfig.from(settings)).isEqualTo(new PasswordConfig(4, 0, Duration.ofHours(1)));
        settings.check();
    }
}
