package io.mullion.controller.images;

import java.util.Locale;

/** What an image is. */
public enum ImageStatus {
    /** Described, without data or disk. */
    QUEUED,
    /** Data is coming in, or a disk is being captured. */
    SAVING,
    /** Usable. */
    ACTIVE,
    /** Kept from use by an administrator. */
    DEACTIVATED,
    /** Its data never came. */
    KILLED;

    /** As in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
