package io.mullion.controller.volumes.quotas;

import io.mullion.controller.volumes.types.VolumeTypes;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Limits and usage by the names clients know, and changes of limits. */
final class QuotaSets {
    private static final Set<String> NOT_KEYS = Set.of("tenant_id", "id", "project_id");

    private final LimitStore store;
    private final UsageStore usages;
    private final Limits limits;
    private final VolumeTypes types;

    @Inject
    QuotaSets(LimitStore store, UsageStore usages, Limits limits, VolumeTypes types) {
        this.store = store;
        this.usages = usages;
        this.limits = limits;
        this.types = types;
    }

    Map<String, Object> limits(Handle handle, Limits.Of of) {
        Map<String, Object> set = new LinkedHashMap<>();
        keys(handle).byName().forEach((name, key) -> set.put(name, of.limit(key)));
        return set;
    }

    Map<String, Object> ofProject(Handle handle, String project) {
        return limits(handle, limits.of(handle, project));
    }

    Map<String, Object> ofClass(Handle handle, String name) {
        return limits(handle, limits.ofClass(handle, name));
    }

    Map<String, Object> defaults(Handle handle) {
        return limits(handle, limits.defaults(handle));
    }

    /** Each with {@code limit}, {@code in_use}, {@code reserved}. */
    Map<String, Object> withUsage(Handle handle, String project) {
        Map<String, Usage> used = usages.usages(handle, project);
        Limits.Of of = limits.of(handle, project);
        Map<String, Object> set = new LinkedHashMap<>();
        keys(handle).byName().forEach((name, key) -> {
            Usage usage = used.getOrDefault(key.column(), Usage.NONE);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("limit", of.limit(key));
            one.put("in_use", usage.inUse());
            one.put("reserved", usage.reserved());
            set.put(name, one);
        });
        return set;
    }

    /** Sets limits of a project. A limit below what is used is refused only where there was one before (§11). */
    void updateProject(Handle handle, String project, Map<String, Object> wish) {
        Map<QuotaKey, Long> wanted = parse(keys(handle), "quota set", wish);
        Map<String, Long> explicit = store.ofProject(handle, project);
        Map<String, Usage> used = usages.usages(handle, project);
        QuotaKeys keys = keys(handle);
        wanted.forEach((key, limit) -> {
            long usage = used.getOrDefault(key.column(), Usage.NONE).total();
            if (explicit.containsKey(key.column())
                    && limit >= 0
                    && limit < usage
                    && key.resource() != Resource.PER_VOLUME_GIGABYTES) {
                throw MullionException.invalid("Quota " + keys.name(key)
                        + " limit must be equal or greater than existing resources. Current usage is " + usage
                        + " and the requested limit is " + limit + ".");
            }
        });
        wanted.forEach((key, limit) -> store.setProject(handle, project, key, limit));
    }

    void updateClass(Handle handle, String name, Map<String, Object> wish) {
        parse(keys(handle), "quota class set", wish).forEach((key, limit) -> store.setClass(handle, name, key, limit));
    }

    private QuotaKeys keys(Handle handle) {
        return new QuotaKeys(types.all(handle));
    }

    private static Map<QuotaKey, Long> parse(QuotaKeys keys, String what, Map<String, Object> wish) {
        Map<QuotaKey, Long> wanted = new LinkedHashMap<>();
        List<String> bad = new ArrayList<>();
        wish.forEach((name, value) -> {
            if (!NOT_KEYS.contains(name)) {
                keys.named(name).ifPresentOrElse(key -> wanted.put(key, number(name, value)), () -> bad.add(name));
            }
        });
        if (!bad.isEmpty()) {
            throw MullionException.invalid("Invalid input received: Bad key(s) in " + what + ": "
                    + String.join(", ", bad) + nearest(keys, bad.getFirst()));
        }
        return wanted;
    }

    private static String nearest(QuotaKeys keys, String bad) {
        return keys.byName().keySet().stream()
                .filter(name -> name.startsWith(bad))
                .findFirst()
                .map(name -> " (there is " + name + ")")
                .orElse("");
    }

    private static long number(String name, Object value) {
        try {
            long number = value instanceof Integer whole
                    ? whole
                    : Long.parseLong(String.valueOf(value).strip());
            if (number >= -1 && number <= Integer.MAX_VALUE) {
                return number;
            }
        } catch (NumberFormatException ignored) {
            // said below
        }
        throw MullionException.invalid("Invalid input for field/attribute " + name + ". Value: " + value + ". " + name
                + " must be an integer from -1 to " + Integer.MAX_VALUE + ".");
    }
}
