package io.mullion.controller.flavors;

import io.mullion.controller.configuration.Settings;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.units.ProcUnits;

/**
 * What a flavor means where it does not say.
 *
 * @param unitsPerProcessor processing units for each virtual processor, 0.05 to 1.00
 * @param uncappedWeight weight of an uncapped partition, 0 to 255
 */
public record FlavorsConfig(ProcUnits unitsPerProcessor, int uncappedWeight) {
    private static final String SECTION = "flavors";

    public FlavorsConfig {
        if (unitsPerProcessor.hundredths() < 5 || unitsPerProcessor.hundredths() > 100) {
            throw new MullionException(
                    ErrorCode.INVALID_CONFIGURATION, "[flavors] proc_units_factor must be from 0.05 to 1.00");
        }
    }

    /** Reads section {@code [flavors]}. */
    public static FlavorsConfig from(Settings settings) {
        return new FlavorsConfig(
                ProcUnits.ofHundredths((int) Math.round(settings.decimal(SECTION, "proc_units_factor", 0.5) * 100)),
                settings.number(SECTION, "uncapped_weight", 128, 0, 255));
    }
}
