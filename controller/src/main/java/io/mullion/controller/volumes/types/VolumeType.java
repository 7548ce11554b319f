package io.mullion.controller.volumes.types;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A kind of volume.
 *
 * @param name unique; blanks are usual ({@code svc1 base template}) and end up in quota keys
 * @param isPublic whether every project may use it
 * @param extraSpecs words for the choice of a pool and, with {@code drivers:} before them, for the driver; sorted by key
 * @param qosSpecs id of the quality-of-service specs it goes with
 */
public record VolumeType(
        UUID id,
        String name,
        Optional<String> description,
        boolean isPublic,
        Map<String, String> extraSpecs,
        Optional<UUID> qosSpecs,
        Instant createdAt) {
    private static final String MULTIATTACH = "multiattach";
    private static final String DRIVERS = "drivers:";

    public VolumeType {
        extraSpecs = Collections.unmodifiableMap(new TreeMap<>(extraSpecs));
    }

    /** Whether volumes of this type may be attached to several servers. */
    public boolean multiattach() {
        return "<is> True".equals(extraSpecs.get(MULTIATTACH));
    }

    /** The specs for the driver, without their prefix. */
    public Map<String, String> driverOptions() {
        Map<String, String> options = new TreeMap<>();
        extraSpecs.forEach((key, value) -> {
            if (key.startsWith(DRIVERS)) {
                options.put(key.substring(DRIVERS.length()), value);
            }
        });
        return options;
    }
}
