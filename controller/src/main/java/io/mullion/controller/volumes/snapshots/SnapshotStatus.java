package io.mullion.controller.volumes.snapshots;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a snapshot is in its life (reference/cinder-states.md §1). */
public enum SnapshotStatus {
    /** Being made. */
    CREATING,
    /** Can be used. */
    AVAILABLE,
    /** Being removed. */
    DELETING,
    /** Gone; only a reset can say so of one that is shown. */
    DELETED,
    /** Being changed. */
    UPDATING,
    /** Could not be made. */
    ERROR,
    /** Could not be removed. */
    ERROR_DELETING,
    /** Being given back to the array. */
    UNMANAGING,
    /** Being saved; only a reset can bring a snapshot here. */
    BACKING_UP,
    /** A volume goes back to it. */
    RESTORING;

    /** The word in the API and in the database. */
    public String label() {
        return this == BACKING_UP ? "backing-up" : name().toLowerCase(Locale.ROOT);
    }

    /** The status of a word, in any case. */
    public static Optional<SnapshotStatus> of(String label) {
        String word = label.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(status -> status.label().equals(word))
                .findFirst();
    }
}
