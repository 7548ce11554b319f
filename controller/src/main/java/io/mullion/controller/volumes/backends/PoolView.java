package io.mullion.controller.volumes.backends;

import io.mullion.spi.units.Capacity;
import io.mullion.spi.volume.PoolStats;
import io.mullion.spi.volume.StorageProtocol;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A pool as the choice sees it.
 *
 * @param stats as the back end tells
 * @param protocols how its volumes reach a partition
 * @param enabled whether an operator lets new volumes in
 * @param provisionedGib GiB promised, those included that the back end has not heard of yet
 */
public record PoolView(
        BackendConfig backend,
        PoolStats stats,
        Set<StorageProtocol> protocols,
        boolean enabled,
        double provisionedGib) {
    /** Name of the back end. */
    public String backendName() {
        return backend.name();
    }

    /** Name of the pool on the back end. */
    public String pool() {
        return stats.pool();
    }

    /** GiB kept free. */
    double reservedGib() {
        return stats.total() instanceof Capacity.Known known ? known.gib() * backend.reservedPercentage() / 100 : 0;
    }

    /** How its volumes are reached, in Cinder's words. */
    public String protocol() {
        return protocols.contains(StorageProtocol.SHARED_POOL) ? "shared_storage_pool" : "fibre_channel";
    }

    /** What volume types may ask for, by name. */
    public Map<String, String> capabilities() {
        Map<String, String> all = new TreeMap<>();
        all.put("volume_backend_name", backend.capabilityName());
        all.put("pool_name", stats.pool());
        all.put("vendor_name", "IBM");
        all.put("storage_protocol", protocol());
        all.put("thin_provisioning_support", text(stats.thin()));
        all.put("thick_provisioning_support", "True");
        all.put("multiattach", "True");
        all.put("consistent_group_snapshot_enabled", text(stats.consistentGroupSnapshots()));
        all.put("replication_enabled", "False");
        all.put("online_extend_support", "True");
        return all;
    }

    private static String text(boolean value) {
        return value ? "True" : "False";
    }
}
