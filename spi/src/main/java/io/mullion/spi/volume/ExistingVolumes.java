package io.mullion.spi.volume;

import java.util.List;
import java.util.UUID;

/** Volumes that lie on a back end, whoever made them: for taking one over, and for finding what has no owner. */
public interface ExistingVolumes {
    /**
     * A volume as the back end shows it.
     *
     * @param name its name on the back end
     * @param uniqueId as in {@link VolumeHandle}
     * @param pool where it lies
     * @param sizeGib rounded up
     * @param exportedTo names of the hosts or servers that can reach it
     */
    record Found(String name, String uniqueId, String pool, int sizeGib, List<String> exportedTo) {
        public Found {
            exportedTo = List.copyOf(exportedTo);
        }
    }

    /** All volumes in the pools of this back end, few calls for many of them. Targets of snapshots are not volumes. */
    List<Found> list();

    /**
     * Makes one of them ours, so that the driver changes and removes it like its own.
     *
     * @param id id that it gets in the API
     * @throws io.mullion.spi.error.MullionException {@code NOT_FOUND} if nothing has this unique id
     */
    VolumeHandle adopt(UUID id, String uniqueId);

    /** Gives one back: it stays as it is and is nobody's. */
    void release(VolumeHandle volume);
}
