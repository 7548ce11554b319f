package io.mullion.controller.flavors;

import io.mullion.spi.compute.OsType;
import io.mullion.spi.compute.PartitionOptions;
import io.mullion.spi.compute.PartitionSpec;
import io.mullion.spi.compute.PartitionSpec.MemorySpec;
import io.mullion.spi.compute.ProcessorSpec;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a flavor means for a partition.
 *
 * @param memory minimum, desired and maximum memory
 * @param processors shared or dedicated
 * @param options everything that has a sensible default
 * @param storage wishes for its volumes
 */
public record PartitionShape(
        MemorySpec memory, ProcessorSpec processors, PartitionOptions options, StorageWishes storage) {
    /** The whole specification of one server's partition. */
    public PartitionSpec spec(UUID server, String name, OsType os) {
        return new PartitionSpec(server, name, os, memory, processors, options);
    }

    /**
     * What a flavor wishes of storage.
     *
     * @param connectivityGroup id of the storage connectivity group ({@code powervm:storage_connectivity_group})
     * @param bootVolumeType storage template of the boot volume ({@code powervm:boot_volume_type})
     * @param imageVolumeTypes storage template by id of the image's volume ({@code powervm:image_volume_type_…})
     */
    public record StorageWishes(
            Optional<String> connectivityGroup, Optional<String> bootVolumeType, Map<String, String> imageVolumeTypes) {
        public StorageWishes {
            imageVolumeTypes = Map.copyOf(imageVolumeTypes);
        }
    }
}
