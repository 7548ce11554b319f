package io.mullion.controller.operations;

import io.mullion.controller.configuration.Settings;
import java.time.Duration;

/**
 * How long work is run.
 *
 * @param controller this controller's name among those that share a database; the same after a restart
 * @param parallel most operations at once, 1 to 10000
 * @param poll how often to look for work of others; own work begins at once
 * @param heartbeat how often to say that work is alive; work without four of them is taken over
 */
public record OperationsConfig(String controller, int parallel, Duration poll, Duration heartbeat) {
    private static final String SECTION = "operations";

    /** Reads section {@code [operations]}. */
    public static OperationsConfig from(Settings settings) {
        return new OperationsConfig(
                settings.text(SECTION, "controller", "controller"),
                settings.number(SECTION, "parallel", 200, 1, 10_000),
                settings.duration(SECTION, "poll", Duration.ofSeconds(2)),
                settings.duration(SECTION, "heartbeat", Duration.ofSeconds(2)));
    }
}
