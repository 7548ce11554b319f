package io.mullion.controller.volumes.quotas;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What something takes of a project's quota.
 *
 * @param kind what is made, which decides the words of a refusal
 * @param amounts by key, in the order in which rows are locked
 */
public record Charge(Kind kind, Map<QuotaKey, Long> amounts) {
    private static final Comparator<QuotaKey> LOCKING = Comparator.comparing(QuotaKey::column);

    /** What a charge is for. */
    public enum Kind {
        /** A volume, or more of one. */
        VOLUME,
        /** A snapshot. */
        SNAPSHOT,
        /** A group. */
        GROUP
    }

    public Charge {
        Map<QuotaKey, Long> sorted = new TreeMap<>(LOCKING);
        sorted.putAll(amounts);
        amounts = sorted;
    }

    /** A volume. */
    public static Charge volume(Optional<UUID> type, long gib) {
        return new Charge(Kind.VOLUME, Map.of()).plus(Resource.VOLUMES, type, 1).plus(Resource.GIGABYTES, type, gib);
    }

    /** More GiB of a volume that is there. */
    public static Charge growth(Optional<UUID> type, long gib) {
        return new Charge(Kind.VOLUME, Map.of()).plus(Resource.GIGABYTES, type, gib);
    }

    /** Only what counts for a type, for a volume and its snapshots that get it. */
    public static Charge retyped(UUID type, long volumes, long snapshots, long gib) {
        Map<QuotaKey, Long> amounts = new TreeMap<>(LOCKING);
        amounts.put(QuotaKey.of(Resource.VOLUMES, type), volumes);
        amounts.put(QuotaKey.of(Resource.SNAPSHOTS, type), snapshots);
        amounts.put(QuotaKey.of(Resource.GIGABYTES, type), gib);
        return new Charge(Kind.VOLUME, amounts);
    }

    /** A snapshot. @param gib 0 where snapshots do not count in gigabytes */
    public static Charge snapshot(Optional<UUID> type, long gib) {
        Charge one = new Charge(Kind.SNAPSHOT, Map.of()).plus(Resource.SNAPSHOTS, type, 1);
        return gib == 0 ? one : one.plus(Resource.GIGABYTES, type, gib);
    }

    /** A group. */
    public static Charge group() {
        return new Charge(Kind.GROUP, Map.of(QuotaKey.all(Resource.GROUPS), 1L));
    }

    /** All of them together, of one kind. */
    public static Charge sum(Kind kind, Collection<Charge> charges) {
        Map<QuotaKey, Long> all = new TreeMap<>(LOCKING);
        charges.forEach(charge -> charge.amounts.forEach((key, amount) -> all.merge(key, amount, Long::sum)));
        return new Charge(kind, all);
    }

    private Charge plus(Resource resource, Optional<UUID> type, long amount) {
        Map<QuotaKey, Long> more = new TreeMap<>(LOCKING);
        more.putAll(amounts);
        more.merge(QuotaKey.all(resource), amount, Long::sum);
        type.ifPresent(id -> more.merge(QuotaKey.of(resource, id), amount, Long::sum));
        return new Charge(kind, more);
    }
}
