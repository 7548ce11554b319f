package io.mullion.spi.placement;

import java.util.Map;

/**
 * A host aggregate that a host is in.
 *
 * @param name its name
 * @param hostGroup whether it is a host group: every host is in exactly one
 * @param metadata its metadata; {@code availability_zone}, {@code filter_tenant_id}, {@code initialpolicy-id} and others
 *     have meanings
 */
public record Aggregate(String name, boolean hostGroup, Map<String, String> metadata) {
    public Aggregate {
        metadata = Map.copyOf(metadata);
    }

    /** A host group that is also the availability zone of its name. */
    public static Aggregate group(String name) {
        return new Aggregate(name, true, Map.of("availability_zone", name));
    }
}
