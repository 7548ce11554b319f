package io.mullion.spi.placement;

import io.mullion.spi.volume.StorageProtocol;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a server must be able to reach its volumes.
 *
 * @param group the storage connectivity group; empty is a configuration error if there are volumes
 * @param volumes one for each kind of volume, equal ones once
 */
public record StorageDemand(Optional<StorageGroup> group, List<Volume> volumes) {
    /** No volumes. */
    public static final StorageDemand NONE = new StorageDemand(Optional.empty(), List.of());

    public StorageDemand {
        volumes = List.copyOf(volumes);
    }

    /**
     * A volume's way to the partition.
     *
     * @param boot whether the server starts from it
     * @param protocol how it arrives
     * @param backend name of the array or pool, for sentences
     * @param fabrics NPIV and virtual SCSI: fabrics on which the array can be reached; empty for any
     * @param cluster shared storage pool: name of the cluster; empty text otherwise
     */
    public record Volume(boolean boot, StorageProtocol protocol, String backend, Set<String> fabrics, String cluster) {
        public Volume {
            fabrics = Set.copyOf(fabrics);
        }

        /** A volume reached by the partition itself over these fabrics. */
        public static Volume npiv(String backend, Set<String> fabrics) {
            return new Volume(true, StorageProtocol.NPIV, backend, fabrics, "");
        }

        /** A volume that the I/O servers reach over these fabrics and hand on. */
        public static Volume vscsi(String backend, Set<String> fabrics) {
            return new Volume(true, StorageProtocol.VSCSI, backend, fabrics, "");
        }

        /** A logical unit of a shared storage pool. */
        public static Volume sharedPool(String cluster) {
            return new Volume(true, StorageProtocol.SHARED_POOL, cluster, Set.of(), cluster);
        }
    }
}
