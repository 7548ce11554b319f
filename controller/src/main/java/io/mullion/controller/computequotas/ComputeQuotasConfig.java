package io.mullion.controller.computequotas;

import io.mullion.controller.configuration.Settings;
import java.util.EnumMap;
import java.util.Map;

/**
 * Bounds where nobody has set any.
 *
 * @param defaults most of each resource; -1 for any number. Processing units are in hundredths
 */
public record ComputeQuotasConfig(Map<Resource, Long> defaults) {
    /** What an installation without a word about quotas has: servers, cores and memory without bounds. */
    public static final ComputeQuotasConfig USUAL = from(Settings.of(""));

    public ComputeQuotasConfig {
        defaults = Map.copyOf(defaults);
    }

    /** Reads section {@code [quota]}: a key for each resource, such as {@code instances} and {@code ram}. */
    public static ComputeQuotasConfig from(Settings settings) {
        Map<Resource, Long> defaults = new EnumMap<>(Resource.class);
        for (Resource resource : Resource.values()) {
            defaults.put(resource, (long)
                    settings.number("quota", resource.key(), (int) resource.usual(), -1, Integer.MAX_VALUE));
        }
        return new ComputeQuotasConfig(defaults);
    }
}
