package io.mullion.controller.volumes.groups;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A kind of group.
 *
 * @param name unique
 * @param isPublic whether every project may use it
 * @param specs what groups of it can, sorted by key
 */
record GroupType(UUID id, String name, Optional<String> description, boolean isPublic, Map<String, String> specs) {
    GroupType {
        specs = Collections.unmodifiableMap(new TreeMap<>(specs));
    }

    /** Whether its groups are snapshot at one instant. */
    boolean consistent() {
        return "<is> True".equals(specs.get("consistent_group_snapshot_enabled"));
    }
}
