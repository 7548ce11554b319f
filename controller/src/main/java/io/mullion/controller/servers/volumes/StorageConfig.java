package io.mullion.controller.servers.volumes;

import io.mullion.controller.configuration.Settings;
import io.mullion.spi.volume.StorageProtocol;

/**
 * How servers reach their volumes.
 *
 * @param fibreChannel for volumes of arrays: by the I/O servers ({@code VSCSI}) or by addresses of the partition's own
 *     ({@code NPIV})
 */
public record StorageConfig(StorageProtocol fibreChannel) {
    private static final String SECTION = "storage";

    /** Reads section {@code [storage]}. */
    public static StorageConfig from(Settings settings) {
        return new StorageConfig(settings.choice(SECTION, "fibre_channel", StorageProtocol.VSCSI));
    }
}
