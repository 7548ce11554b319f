package io.mullion.spi.placement;

import java.util.Map;

/**
 * The compute template's words that filters read; sizes are in {@link Demand}.
 *
 * @param name its name
 * @param extraSpecs its extra specs as stored
 */
public record Flavor(String name, Map<String, String> extraSpecs) {
    /** No template known. */
    public static final Flavor NONE = new Flavor("", Map.of());

    public Flavor {
        extraSpecs = Map.copyOf(extraSpecs);
    }
}
