package io.mullion.controller.volumes.quotas;

import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Which limit holds: the project's own, else the quota class {@code default}, else the configuration. */
final class Limits {
    private final LimitStore store;
    private final QuotaConfig config;

    @Inject
    Limits(LimitStore store, QuotaConfig config) {
        this.store = store;
        this.config = config;
    }

    /** Limits of a project; each answers for any key. */
    Of of(Handle handle, String project) {
        Map<String, Long> own = store.ofProject(handle, project);
        Of fallback = defaults(handle);
        return key -> {
            Long limit = own.get(key.column());
            return limit == null ? fallback.limit(key) : limit;
        };
    }

    /** Limits of a quota class. */
    Of ofClass(Handle handle, String name) {
        Map<String, Long> own = store.ofClass(handle, name);
        Of fallback = defaults(handle);
        return key -> {
            Long limit = own.get(key.column());
            return limit == null ? fallback.limit(key) : limit;
        };
    }

    /** Limits of a project that has none of its own. */
    Of defaults(Handle handle) {
        Map<String, Long> usual = store.ofClass(handle, LimitStore.DEFAULT_CLASS);
        return key -> {
            Long limit = usual.get(key.column());
            return limit == null ? config.limit(key) : limit;
        };
    }

    /** The limit of each key; -1 for none. */
    interface Of {
        long limit(QuotaKey key);
    }
}
