package io.mullion.controller.hosts;

import io.mullion.controller.configuration.Settings;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.time.Duration;

/**
 * How hosts are watched and shown.
 *
 * @param interval time between two questions to a driver
 * @param settle least time between them when events come in
 * @param downAfter a host that has given no figures for so long is down
 * @param defaultZone availability zone of hosts whose group has none
 * @param address of the controller as the API shows it for its hosts ({@code host_ip})
 */
public record HostsConfig(Duration interval, Duration settle, Duration downAfter, String defaultZone, String address) {
    private static final String SECTION = "hosts";

    public HostsConfig {
        if (settle.isNegative() || settle.compareTo(interval) > 0 || interval.compareTo(downAfter) >= 0) {
            throw new MullionException(
                    ErrorCode.INVALID_CONFIGURATION,
                    "[hosts] settle must not be longer than interval, and interval must be shorter than down_after");
        }
    }

    /** Reads section {@code [hosts]}. */
    public static HostsConfig from(Settings settings) {
        return new HostsConfig(
                settings.duration(SECTION, "interval", Duration.ofSeconds(30)),
                settings.duration(SECTION, "settle", Duration.ofSeconds(2)),
                settings.duration(SECTION, "down_after", Duration.ofMinutes(3)),
                settings.text(SECTION, "default_zone", "nova"),
                settings.text(SECTION, "address", "127.0.0.1"));
    }
}
