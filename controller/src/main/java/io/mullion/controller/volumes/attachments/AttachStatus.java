package io.mullion.controller.volumes.attachments;

import java.util.Locale;

/** Where an attachment is in its life; also what is shown of a volume as a whole. */
public enum AttachStatus {
    /** Promised, not exported. */
    RESERVED,
    /** Exported, the server is not known to see it. */
    ATTACHING,
    /** The server has it. */
    ATTACHED,
    /** On its way out. */
    DETACHING,
    /** Nobody has it. */
    DETACHED,
    /** The export failed. */
    ERROR_ATTACHING,
    /** The end of the export failed. */
    ERROR_DETACHING,
    /** Gone. */
    DELETED;

    /** The word in the API and in the database. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a word that {@link #label} wrote. */
    public static AttachStatus of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
