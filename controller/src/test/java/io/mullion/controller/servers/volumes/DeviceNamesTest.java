package io.mullion.controller.servers.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeviceNamesTest {
    @Test
    void theFirstGapIsTaken() {
        assertThat(DeviceNames.freeOf(Set.of("/dev/sda", "/dev/sdc"))).isEqualTo("/dev/sdb");
    }

    @Test
    void behindTheAlphabetTwoLettersGoOn() {
        Set<String> taken = new HashSet<>();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            taken.add("/dev/sd" + letter);
        }

        assertThat(DeviceNames.freeOf(taken)).isEqualTo("/dev/sdaa");
        taken.add("/dev/sdaa");
        assertThat(DeviceNames.freeOf(taken)).isEqualTo("/dev/sdab");
    }
}
