package io.mullion.controller.volumes.groups;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a group, or a snapshot of one, is in its life (reference/cinder-states.md §1). */
public enum GroupStatus {
    /** Being made. */
    CREATING,
    /** Can be used. */
    AVAILABLE,
    /** Being removed. */
    DELETING,
    /** Gone; only a reset can say so of one that is shown. */
    DELETED,
    /** Its members are being changed. */
    UPDATING,
    /** In use; only a reset can bring a group here. */
    IN_USE,
    /** Could not be made or changed. */
    ERROR,
    /** Could not be removed. */
    ERROR_DELETING;

    /** The word in the API and in the database. */
    public String label() {
        return this == IN_USE ? "in-use" : name().toLowerCase(Locale.ROOT);
    }

    /** The status of a word, in any case. */
    public static Optional<GroupStatus> of(String label) {
        String word = label.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(status -> status.label().equals(word))
                .findFirst();
    }
}
