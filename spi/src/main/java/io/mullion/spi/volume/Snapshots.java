package io.mullion.spi.volume;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Point-in-time copies on a back end. */
public interface Snapshots {
    /**
     * A copy as it is wanted.
     *
     * @param id id of the snapshot in the API
     * @param name the user's name for it; may be empty
     * @param source the volume it is of
     */
    record SnapshotSpec(UUID id, String name, VolumeHandle source) {}

    /** Makes a snapshot. */
    VolumeHandle create(SnapshotSpec spec);

    /** Removes a snapshot. */
    void delete(VolumeHandle snapshot);

    /** Snapshots of several volumes at one instant, if this back end can. */
    Optional<Consistent> consistent();

    /** Taking a volume back to a snapshot, if this back end can. */
    default Optional<Reverting> reverting() {
        return Optional.empty();
    }

    /** Taking a volume back to what it was. */
    interface Reverting {
        /** Gives a volume the content of one of its snapshots; the snapshot stays. Nobody may reach the volume meanwhile. */
        void revert(VolumeHandle volume, VolumeHandle snapshot);
    }

    /** Snapshots of several volumes at one instant. */
    interface Consistent {
        /**
         * Makes one snapshot of each source, all at one instant: all or none. Leaves no group object behind on the back
         * end.
         *
         * @param group id of the group snapshot in the API
         * @param members at least one, all on this back end
         * @return a handle for each member, in the same order
         */
        List<VolumeHandle> create(UUID group, List<SnapshotSpec> members);
    }
}
