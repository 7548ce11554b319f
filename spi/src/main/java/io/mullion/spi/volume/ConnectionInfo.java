package io.mullion.spi.volume;

import java.util.List;
import java.util.UUID;

/** Where a volume can be reached once it is exported: made by a volume driver, used by a compute driver. */
public sealed interface ConnectionInfo {
    /** The volume's id in the API. */
    UUID volume();

    /**
     * A LUN on a Fibre Channel fabric, for NPIV and for virtual SCSI.
     *
     * @param lun number of the LUN, the same for all initiators
     * @param targets WWPNs of the array, 16 upper-case hex digits
     * @param initiators WWPNs that may reach it, 16 upper-case hex digits
     * @param deviceId page-83 NAA identifier of the disk, 32 upper-case hex digits
     */
    record FibreChannel(UUID volume, int lun, List<String> targets, List<String> initiators, String deviceId)
            implements ConnectionInfo {
        public FibreChannel {
            targets = List.copyOf(targets);
            initiators = List.copyOf(initiators);
        }
    }

    /**
     * A logical unit of a shared storage pool.
     *
     * @param cluster name of the cluster
     * @param unitName name of the logical unit
     * @param uniqueId UDID of the logical unit
     */
    record SharedPool(UUID volume, String cluster, String unitName, String uniqueId) implements ConnectionInfo {}
}
