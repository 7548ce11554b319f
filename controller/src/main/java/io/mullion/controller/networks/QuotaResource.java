package io.mullion.controller.networks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a project may have only so many of. */
enum QuotaResource {
    NETWORK,
    SUBNET,
    PORT;

    /** As in the API: {@code network}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String table() {
        return key() + "s";
    }

    static Optional<QuotaResource> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
