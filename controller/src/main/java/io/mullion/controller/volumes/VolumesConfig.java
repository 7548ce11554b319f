package io.mullion.controller.volumes;

import io.mullion.controller.configuration.Settings;

/**
 * How the block storage service behaves; section {@code [volumes]}, with Cinder's names where Cinder has one.
 *
 * @param host first part of what is shown as a volume's host: {@code host@backend#pool}; the same on all controllers
 * @param zone the availability zone
 * @param maxLimit largest page of a list ({@code osapi_max_limit}); raise it where there are more volumes
 * @param attempts how many pools to try before a create is given up
 */
public record VolumesConfig(String host, String zone, int maxLimit, int attempts) {
    private static final String SECTION = "volumes";

    /** What holds where nothing is configured. */
    public static final VolumesConfig DEFAULT = new VolumesConfig("controller", "nova", 1000, 3);

    /** Reads section {@code [volumes]}. */
    public static VolumesConfig from(Settings settings) {
        return new VolumesConfig(
                settings.text(SECTION, "host", DEFAULT.host),
                settings.text(SECTION, "storage_availability_zone", DEFAULT.zone),
                settings.number(SECTION, "osapi_max_limit", DEFAULT.maxLimit, 1, 1_000_000),
                settings.number(SECTION, "scheduler_max_attempts", DEFAULT.attempts, 1, 100));
    }
}
