package io.mullion.controller.volumes.quotas;

import io.mullion.controller.configuration.Settings;
import java.util.EnumMap;
import java.util.Map;

/**
 * Limits where neither the project nor the quota class {@code default} has one; section {@code [volumes]}, names as in
 * Cinder. A volume type has none then.
 *
 * @param limits by resource; -1 for no limit
 * @param snapshotsCountGigabytes whether snapshots count in {@code gigabytes} too
 */
public record QuotaConfig(Map<String, Long> limits, boolean snapshotsCountGigabytes) {
    private static final String SECTION = "volumes";

    public QuotaConfig {
        limits = Map.copyOf(limits);
    }

    /** Reads section {@code [volumes]}. */
    public static QuotaConfig from(Settings settings) {
        Map<Resource, Integer> defaults = new EnumMap<>(Resource.class);
        defaults.put(Resource.VOLUMES, number(settings, "quota_volumes", 10));
        defaults.put(Resource.GIGABYTES, number(settings, "quota_gigabytes", 1000));
        defaults.put(Resource.SNAPSHOTS, number(settings, "quota_snapshots", 10));
        defaults.put(Resource.GROUPS, number(settings, "quota_groups", 10));
        defaults.put(Resource.BACKUPS, number(settings, "quota_backups", 10));
        defaults.put(Resource.BACKUP_GIGABYTES, number(settings, "quota_backup_gigabytes", 1000));
        defaults.put(Resource.PER_VOLUME_GIGABYTES, number(settings, "per_volume_size_limit", -1));
        Map<String, Long> limits = new java.util.HashMap<>();
        defaults.forEach((resource, limit) -> limits.put(resource.label(), (long) limit));
        return new QuotaConfig(limits, !settings.flag(SECTION, "no_snapshot_gb_quota", false));
    }

    long limit(QuotaKey key) {
        return key.type().isPresent() ? -1 : limits.getOrDefault(key.resource().label(), -1L);
    }

    private static int number(Settings settings, String key, int fallback) {
        return settings.number(SECTION, key, fallback, -1, Integer.MAX_VALUE);
    }
}
