package io.mullion.controller.hosts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A host group, OpenStack's aggregate. Every host is in exactly one.
 *
 * @param id number in the API
 * @param uuid from microversion 2.41 on
 * @param name unique
 * @param zone availability zone; groups may share one
 * @param metadata policies and rules (reference/weighers-policies.md §2.2), without the zone
 * @param hosts names, in order
 * @param times when it was made and changed
 */
public record HostGroup(
        int id,
        UUID uuid,
        String name,
        Optional<String> zone,
        Map<String, String> metadata,
        List<String> hosts,
        Created times) {
    /** The group that hosts are in unless they are put into another one. */
    public static final int DEFAULT = 1;

    /** The metadata key that is the zone. */
    static final String ZONE = "availability_zone";

    public HostGroup {
        metadata = Map.copyOf(metadata);
        hosts = List.copyOf(hosts);
    }

    /** When it was made and last changed. */
    public record Created(Instant at, Optional<Instant> changed) {}

    /** The metadata with the zone among it, as the API shows it. */
    public Map<String, String> shownMetadata() {
        Map<String, String> all = new TreeMap<>(metadata);
        zone.ifPresent(name -> all.put(ZONE, name));
        return all;
    }
}
