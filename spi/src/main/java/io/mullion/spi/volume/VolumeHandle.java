package io.mullion.spi.volume;

import java.util.UUID;

/**
 * How a driver finds a volume or a snapshot copy again. Names can be changed behind our back and array ids are reused,
 * so the unique id decides.
 *
 * @param id id in the API
 * @param backendName name on the back end
 * @param uniqueId identity on the back end that is never reused: {@code vdisk_UID}, or UDID of a logical unit
 */
public record VolumeHandle(UUID id, String backendName, String uniqueId) {}
