package io.mullion.controller.volumes;

/** Why a change may not be begun, in Cinder's words: all that must hold, not what did not. */
final class Refusals {
    private static final String DELETE =
            "Invalid volume: Volume status must be available or error or error_restoring or error_extending or"
                    + " error_managing and must not be migrating, attached, belong to a group, have snapshots, awaiting"
                    + " a transfer, or be disassociated from snapshots after volume transfer.";

    private Refusals() {}

    static String of(VolumeChange change) {
        return switch (change) {
            case DELETE, FORGET, DELETE_WITH_GROUP -> DELETE;
            case DELETE_CASCADE ->
                DELETE.replace("have snapshots, ", "").replace("volume transfer.", "volume transfer; all its snapshots")
                        + " must be available or error and in no group snapshot.";
            case FORCE_DELETE, FORCE_DELETE_CASCADE ->
                "Invalid volume: Volume must not be migrating, attached, belong to a group or have snapshots.";
            case UNMANAGE ->
                "Invalid volume: Volume status must be available or error and must not be migrating, attached, belong to"
                        + " a group or have snapshots.";
            case EXTEND -> "Invalid volume: Volume status must be 'available' to extend.";
            case EXTEND_ATTACHED -> "Invalid volume: Volume status must be 'available' or 'in-use' to extend.";
            case RETYPE ->
                "Invalid volume: Volume status must be available or in-use and must not be migrating or belong to a"
                        + " group.";
            case REVERT -> "Invalid volume: Volume status must be available and not attached to revert to a snapshot.";
            case OFFER -> "Invalid volume: status must be available";
            case WITHDRAW_OFFER -> "Invalid volume: Volume is not awaiting a transfer.";
            case END_IMAGE_WORK -> "Invalid volume: Volume has no work with an image.";
        };
    }
}
