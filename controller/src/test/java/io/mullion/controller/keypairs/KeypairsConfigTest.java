package io.mullion.controller.keypairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.controller.configuration.Settings;
import org.junit.jupiter.api.Test;

class KeypairsConfigTest {
    @Test
    void aHundredEachIsTheDefault() {
        assertThat(KeypairsConfig.from(Settings.of("")).limit()).isEqualTo(100);
    }

    @Test
    void theLimitCanBeSetOrLifted() {
        assertThat(KeypairsConfig.from(Settings.of("[keypairs]\nlimit = -1\n")).limit())
                .isEqualTo(-1);
    }
}
