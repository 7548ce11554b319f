package io.mullion.controller.images;

import io.mullion.controller.configuration.Settings;

/**
 * Bounds of images.
 *
 * @param uploadMib most MiB of data that one image may be uploaded with, 0 to 65536; data is kept in the database
 */
public record ImagesConfig(int uploadMib) {
    /** Reads section {@code [images]}. */
    public static ImagesConfig from(Settings settings) {
        return new ImagesConfig(settings.number("images", "upload_mib", 64, 0, 65_536));
    }
}
