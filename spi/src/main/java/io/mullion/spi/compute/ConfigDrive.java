package io.mullion.spi.compute;

import java.nio.file.Path;

/**
 * An ISO image with the server's first-boot data, ready on the controller's disk.
 *
 * @param iso file to upload; the driver reads it and does not delete it
 * @param size its length in bytes
 */
public record ConfigDrive(Path iso, long size) {}
