package io.mullion.controller.volumes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where a volume is in its life (reference/cinder-states.md §1). */
public enum VolumeStatus {
    /** Being made. */
    CREATING("creating"),
    /** Free to use. */
    AVAILABLE("available"),
    /** Promised to somebody who will attach it. */
    RESERVED("reserved"),
    /** Being attached. */
    ATTACHING("attaching"),
    /** Attached. */
    IN_USE("in-use"),
    /** Being detached. */
    DETACHING("detaching"),
    /** Closed to everybody for a while. */
    MAINTENANCE("maintenance"),
    /** Being removed. */
    DELETING("deleting"),
    /** Could not be made. */
    ERROR("error"),
    /** Could not be removed. */
    ERROR_DELETING("error_deleting"),
    /** An existing volume is being taken over. */
    MANAGING("managing"),
    /** The existing volume could not be taken over. */
    ERROR_MANAGING("error_managing"),
    /** What could not be taken over is being forgotten. */
    ERROR_MANAGING_DELETING("error_managing_deleting"),
    /** Being given back to the array. */
    UNMANAGING("unmanaging"),
    /** Could not be given back. */
    ERROR_UNMANAGING("error_unmanaging"),
    /** Being made larger. */
    EXTENDING("extending"),
    /** Could not be made larger. */
    ERROR_EXTENDING("error_extending"),
    /** Getting an image's content. */
    DOWNLOADING("downloading"),
    /** Becoming an image. */
    UPLOADING("uploading"),
    /** Getting another type. */
    RETYPING("retyping"),
    /** Going back to a snapshot. */
    REVERTING("reverting"),
    /** Offered to another project. */
    AWAITING_TRANSFER("awaiting-transfer"),
    /** Being saved; only a reset can bring a volume here. */
    BACKING_UP("backing-up"),
    /** Could not be saved; only a reset can bring a volume here. */
    ERROR_BACKING_UP("error_backing-up"),
    /** Being restored; only a reset can bring a volume here. */
    RESTORING_BACKUP("restoring-backup"),
    /** Could not be restored; only a reset can bring a volume here. */
    ERROR_RESTORING("error_restoring");

    private static final Map<String, VolumeStatus> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toMap(VolumeStatus::label, Function.identity()));

    private final String label;

    VolumeStatus(String label) {
        this.label = label;
    }

    /** The word in the database and in most answers. */
    public String label() {
        return label;
    }

    /** The word that users see, who know nothing of managing. */
    public String shown() {
        if (this == MANAGING) {
            return CREATING.label;
        }
        if (this == ERROR_MANAGING) {
            return ERROR.label;
        }
        return this == ERROR_MANAGING_DELETING ? DELETING.label : label;
    }

    /** Whether work is under way that will end by itself. */
    public boolean passing() {
        return label.endsWith("ing") && !label.startsWith("error");
    }

    /** Whether something failed. */
    public boolean failed() {
        return label.startsWith("error");
    }

    /** The status of a word, in any case. */
    public static Optional<VolumeStatus> of(String label) {
        return Optional.ofNullable(BY_LABEL.get(label.toLowerCase(Locale.ROOT)));
    }
}
