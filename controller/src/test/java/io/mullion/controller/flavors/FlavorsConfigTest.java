package io.mullion.controller.flavors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.controller.configuration.Settings;
import io.mullion.spi.units.ProcUnits;
import org.junit.jupiter.api.Test;

class FlavorsConfigTest {
    @Test
    void theDefaultsAreHalfAProcessorAndMiddleWeight() {
        assertThat(FlavorsConfig.from(Settings.of(""))).isEqualTo(new FlavorsConfig(ProcUnits.parse("0.5"), 128));
    }

    @Test
    void everyKeyIsRead() {
        Settings settings = Settings.of("[flavors]\nproc_units_factor = 0.1\nuncapped_weight = 64\n");
        assertThat(FlavorsConfig.from(settings)).isEqualTo(new FlavorsConfig(ProcUnits.parse("0.1"), 64));
        settings.check();
    }

    @Test
    void aFactorOutsideWhatProcessorsAllowIsRefused() {
        assertThatThrownBy(() -> FlavorsConfig.from(Settings.of("[flavors]\nproc_units_factor = 0.04\n")))
                .hasMessageContaining("proc_units_factor");
    }
}
