package io.mullion.controller.volumes;

import static io.mullion.controller.volumes.VolumeStatus.AVAILABLE;
import static io.mullion.controller.volumes.VolumeStatus.AWAITING_TRANSFER;
import static io.mullion.controller.volumes.VolumeStatus.DELETING;
import static io.mullion.controller.volumes.VolumeStatus.ERROR;
import static io.mullion.controller.volumes.VolumeStatus.ERROR_DELETING;
import static io.mullion.controller.volumes.VolumeStatus.ERROR_EXTENDING;
import static io.mullion.controller.volumes.VolumeStatus.ERROR_MANAGING;
import static io.mullion.controller.volumes.VolumeStatus.ERROR_MANAGING_DELETING;
import static io.mullion.controller.volumes.VolumeStatus.ERROR_RESTORING;
import static io.mullion.controller.volumes.VolumeStatus.ERROR_UNMANAGING;
import static io.mullion.controller.volumes.VolumeStatus.EXTENDING;
import static io.mullion.controller.volumes.VolumeStatus.IN_USE;
import static io.mullion.controller.volumes.VolumeStatus.RETYPING;
import static io.mullion.controller.volumes.VolumeStatus.REVERTING;
import static io.mullion.controller.volumes.VolumeStatus.UNMANAGING;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The one table of what may be begun with a volume in which status (reference/cinder-states.md §2). What an attachment does
 * to a volume follows from the attachments instead.
 */
public enum VolumeChange {
    /** Delete: also again where it failed before. */
    DELETE(
            DELETING,
            EnumSet.of(AVAILABLE, ERROR, ERROR_RESTORING, ERROR_EXTENDING, ERROR_MANAGING, ERROR_DELETING),
            List.of(
                    Guard.NOT_ATTACHED,
                    Guard.NOT_MIGRATING,
                    Guard.NO_GROUP,
                    Guard.NO_SNAPSHOTS,
                    Guard.NO_COPY_UNDER_WAY)),
    /** Delete with all snapshots. */
    DELETE_CASCADE(
            DELETING,
            EnumSet.of(AVAILABLE, ERROR, ERROR_RESTORING, ERROR_EXTENDING, ERROR_MANAGING, ERROR_DELETING),
            List.of(
                    Guard.NOT_ATTACHED,
                    Guard.NOT_MIGRATING,
                    Guard.NO_GROUP,
                    Guard.SNAPSHOTS_REMOVABLE,
                    Guard.NO_COPY_UNDER_WAY)),
    /** Delete in any status. */
    FORCE_DELETE(
            DELETING,
            EnumSet.allOf(VolumeStatus.class),
            List.of(Guard.NOT_ATTACHED, Guard.NOT_MIGRATING, Guard.NO_GROUP, Guard.NO_SNAPSHOTS)),
    /** Delete in any status, with all snapshots. */
    FORCE_DELETE_CASCADE(
            DELETING,
            EnumSet.allOf(VolumeStatus.class),
            List.of(Guard.NOT_ATTACHED, Guard.NOT_MIGRATING, Guard.NO_GROUP, Guard.SNAPSHOTS_UNGROUPED)),
    /** Delete with the group it is in. */
    DELETE_WITH_GROUP(
            DELETING,
            EnumSet.of(AVAILABLE, ERROR, ERROR_RESTORING, ERROR_EXTENDING, ERROR_DELETING, VolumeStatus.CREATING),
            List.of(Guard.NOT_ATTACHED, Guard.NOT_MIGRATING, Guard.NO_SNAPSHOTS)),
    /** Give the volume back to the array. */
    UNMANAGE(
            UNMANAGING,
            EnumSet.of(AVAILABLE, ERROR, ERROR_RESTORING, ERROR_EXTENDING, ERROR_UNMANAGING),
            List.of(
                    Guard.NOT_ATTACHED,
                    Guard.NOT_MIGRATING,
                    Guard.NO_GROUP,
                    Guard.NO_SNAPSHOTS,
                    Guard.NO_COPY_UNDER_WAY)),
    /** Forget what could not be taken over. */
    FORGET(ERROR_MANAGING_DELETING, EnumSet.of(ERROR_MANAGING), List.of(Guard.NOT_ATTACHED)),
    /** Make larger. */
    EXTEND(EXTENDING, EnumSet.of(AVAILABLE), List.of()),
    /** Make larger while attached, from 3.42 on. */
    EXTEND_ATTACHED(EXTENDING, EnumSet.of(IN_USE), List.of()),
    /** Give another type. */
    RETYPE(RETYPING, EnumSet.of(AVAILABLE, IN_USE), List.of(Guard.NOT_MIGRATING, Guard.NO_GROUP)),
    /** Take back to the newest snapshot. */
    REVERT(REVERTING, EnumSet.of(AVAILABLE), List.of(Guard.NOT_ATTACHED)),
    /** Offer to another project. */
    OFFER(AWAITING_TRANSFER, EnumSet.of(AVAILABLE), List.of(Guard.NO_GROUP)),
    /** Take the offer back. */
    WITHDRAW_OFFER(AVAILABLE, EnumSet.of(AWAITING_TRANSFER), List.of()),
    /** Work with an image ended. */
    END_IMAGE_WORK(AVAILABLE, EnumSet.of(VolumeStatus.UPLOADING, VolumeStatus.DOWNLOADING), List.of());

    /** What must hold beside the status. */
    enum Guard {
        /** Attached to nothing. */
        NOT_ATTACHED,
        /** Not on its way to another back end. */
        NOT_MIGRATING,
        /** In no group. */
        NO_GROUP,
        /** Without snapshots. */
        NO_SNAPSHOTS,
        /** All snapshots can be removed and are in no group snapshot. */
        SNAPSHOTS_REMOVABLE,
        /** No snapshot is in a group snapshot. */
        SNAPSHOTS_UNGROUPED,
        /** No volume is being made from it. */
        NO_COPY_UNDER_WAY
    }

    private final VolumeStatus to;
    private final Set<VolumeStatus> from;
    private final List<Guard> guards;

    VolumeChange(VolumeStatus to, Set<VolumeStatus> from, List<Guard> guards) {
        this.to = to;
        this.from = from;
        this.guards = guards;
    }

    /** The status it leads to. */
    public VolumeStatus to() {
        return to;
    }

    /** The statuses it may begin in. */
    public Set<VolumeStatus> from() {
        return Set.copyOf(from);
    }

    List<Guard> guards() {
        return guards;
    }
}
