package io.mullion.controller.volumes.backends;

import io.mullion.controller.configuration.Settings;
import java.util.List;

/**
 * A back end as this service sees it: section {@code [volume_backend:NAME]}. What its driver needs is read from the same
 * section by whoever makes the driver.
 *
 * @param name of the back end, in {@code host@name#pool}
 * @param capabilityName what volume types ask for as {@code volume_backend_name}; the name where nothing is said
 * @param reservedPercentage part of each pool that is kept free, 0 to 100
 */
public record BackendConfig(String name, String capabilityName, int reservedPercentage) {
    private static final String PREFIX = "volume_backend";

    /** A back end with the usual settings. */
    public static BackendConfig of(String name) {
        return new BackendConfig(name, name, 0);
    }

    /** The section of a back end. */
    public static String section(String name) {
        return PREFIX + ":" + name;
    }

    /** All back ends that the configuration has. */
    public static List<BackendConfig> from(Settings settings) {
        return settings.sections(PREFIX).stream()
                .map(name -> new BackendConfig(
                        name,
                        settings.text(section(name), "volume_backend_name", name),
                        settings.number(section(name), "reserved_percentage", 0, 0, 100)))
                .toList();
    }
}
