package io.mullion.controller.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.controller.configuration.Settings;
import org.junit.jupiter.api.Test;

class ImagesConfigTest {
    @Test
    void uploadsAreSmallUnlessSaidOtherwise() {
        assertThat(ImagesConfig.from(Settings.of("")).uploadMib()).isEqualTo(64);
        assertThat(ImagesConfig.from(Settings.of("[images]\nupload_mib = 0\n")).uploadMib())
                .isZero();
    }
}
