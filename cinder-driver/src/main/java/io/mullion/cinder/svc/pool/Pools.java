package io.mullion.cinder.svc.pool;

import io.mullion.cinder.svc.rest.Command;
import io.mullion.cinder.svc.rest.SvcArray;
import io.mullion.spi.volume.PoolStats;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pools of one array that Mullion may use. */
public final class Pools {
    private final SvcArray array;
    private final List<String> names;
    private final double maxOverSubscription;
    private final Map<String, Boolean> reducing = new ConcurrentHashMap<>();

    /**
     * On this array.
     *
     * @param names pools to use; none for all
     * @param maxOverSubscription how much may be promised, as a multiple of what there is
     */
    public Pools(SvcArray array, List<String> names, double maxOverSubscription) {
        this.array = array;
        this.names = List.copyOf(names);
        this.maxOverSubscription = maxOverSubscription;
    }

    /** How full each pool is, in the order of the configuration. */
    public List<PoolStats> stats() {
        Map<String, Pool> found = array.list(Command.of("lsmdiskgrp").flag("bytes")).stream()
                .map(Pool::of)
                .collect(Collectors.toMap(Pool::name, Function.identity()));
        List<String> wanted = names.isEmpty() ? found.keySet().stream().sorted().toList() : names;
        return wanted.stream()
                .map(name -> found.containsKey(name) ? found.get(name).stats(maxOverSubscription) : Pool.missing(name))
                .toList();
    }

    /** About how many volumes the array has, those in other pools included. */
    public long volumeCount() {
        return array.list(Command.of("lsmdiskgrp").flag("bytes")).stream()
                .mapToLong(pool -> pool.number("vdisk_count"))
                .sum();
    }

    /** Whether Mullion may use a pool. */
    public boolean isUsed(String pool) {
        return names.isEmpty() || names.contains(pool);
    }

    /** Whether a pool compresses and deduplicates by itself; asked once, since that never changes. */
    public boolean reducesData(String pool) {
        Boolean known = reducing.get(pool);
        if (known != null) {
            return known;
        }
        var shown = array.show(Command.of("lsmdiskgrp").flag("bytes").on(pool)).map(Pool::of);
        shown.ifPresent(now -> reducing.put(pool, now.dataReduction()));
        return shown.map(Pool::dataReduction).orElse(false);
    }

    /** The I/O group with the fewest volumes among these ids. */
    public String leastUsedIoGroup(List<String> ids) {
        if (ids.size() == 1) {
            return ids.getFirst();
        }
        return array.list(Command.of("lsiogrp")).stream()
                .filter(group -> ids.contains(group.text("id")) && group.number("node_count") > 0)
                .min(Comparator.comparingLong(group -> group.number("vdisk_count")))
                .map(group -> group.text("id"))
                .orElse(ids.getFirst());
    }
}
