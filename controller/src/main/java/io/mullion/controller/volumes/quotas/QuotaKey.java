package io.mullion.controller.volumes.quotas;

import java.util.Optional;
import java.util.UUID;

/**
 * A limited resource, in all or of one volume type.
 *
 * @param type the volume type; empty for all types together
 */
record QuotaKey(Resource resource, Optional<UUID> type) {
    static QuotaKey all(Resource resource) {
        return new QuotaKey(resource, Optional.empty());
    }

    static QuotaKey of(Resource resource, UUID type) {
        return new QuotaKey(resource, Optional.of(type));
    }

    /** The key in the database. */
    String column() {
        return resource.label() + type.map(id -> ":" + id).orElse("");
    }
}
