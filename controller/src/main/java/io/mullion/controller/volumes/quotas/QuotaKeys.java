package io.mullion.controller.volumes.quotas;

import io.mullion.controller.volumes.types.VolumeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All keys there are by the names clients know: {@code gigabytes}, {@code gigabytes_svc1 base template}, … */
final class QuotaKeys {
    private final Map<String, QuotaKey> byName = new LinkedHashMap<>();
    private final Map<QuotaKey, String> names = new LinkedHashMap<>();

    QuotaKeys(List<VolumeType> types) {
        for (Resource resource : Resource.values()) {
            put(resource.label(), QuotaKey.all(resource));
        }
        for (VolumeType type : types) {
            for (Resource resource : Resource.values()) {
                if (resource.perType()) {
                    put(resource.label() + "_" + type.name(), QuotaKey.of(resource, type.id()));
                }
            }
        }
    }

    Map<String, QuotaKey> byName() {
        return byName;
    }

    Optional<QuotaKey> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    String name(QuotaKey key) {
        return names.getOrDefault(key, key.column());
    }

    private void put(String name, QuotaKey key) {
        byName.putIfAbsent(name, key);
        names.put(key, name);
    }
}
