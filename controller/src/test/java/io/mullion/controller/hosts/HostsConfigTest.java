package io.mullion.controller.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.controller.configuration.Settings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsConfigTest {
    @Test
    void hostsAreAskedEveryHalfMinuteAndDownAfterThree() {
        assertThat(HostsConfig.from(Settings.of("")))
                .isEqualTo(new HostsConfig(
                        Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofMinutes(3), "nova", "127.0.0.1"));
    }

    @Test
    void everyKeyIsRead() {
        Settings settings = Settings.of("""
                [hosts]
                interval = 10 s
                settle = 500 ms
                down_after = 1 m
                default_zone = here
                address = 10.0.0.1
                """);
        assertThat(HostsConfig.from(settings))
                .isEqualTo(new HostsConfig(
                        Duration.ofSeconds(10), Duration.ofMillis(500), Duration.ofMinutes(1), "here", "10.0.0.1"));
        settings.check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"interval = 3 m", "settle = 31 s", "interval = 1 s", "down_after = 30"})
    void timesThatContradictEachOtherAreRefused(String line) {
        Settings settings = Settings.of("[hosts]\n" + line + "\n");
        assertThatThrownBy(() -> HostsConfig.from(settings)).hasMessageContaining("down_after");
    }
}
