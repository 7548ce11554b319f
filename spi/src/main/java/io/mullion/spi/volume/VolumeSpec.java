package io.mullion.spi.volume;

import java.util.Map;
import java.util.UUID;

/**
 * A volume as it is wanted.
 *
 * @param id its id in the API; the driver derives the name on the back end from it and from {@code name}
 * @param name the user's name for it; may be empty
 * @param sizeGib 1 or more
 * @param pool name of the pool on the back end
 * @param options keys of the volume type with the {@code drivers:} prefix removed, such as {@code rsize}
 */
public record VolumeSpec(UUID id, String name, int sizeGib, String pool, Map<String, String> options) {
    public VolumeSpec {
        options = Map.copyOf(options);
    }
}
