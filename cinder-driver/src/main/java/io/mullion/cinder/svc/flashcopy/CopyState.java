package io.mullion.cinder.svc.flashcopy;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.Locale;

/** State of a FlashCopy map or group (reference/spectrum-virtualize.md §5). */
public enum CopyState {
    /** A group without members. */
    EMPTY,
    /** Not started, or all copied. */
    IDLE_OR_COPIED,
    /** The source's cache is being flushed; the target's content is lost. */
    PREPARING,
    /** Ready to start at an instant; writes to the source are slow meanwhile. */
    PREPARED,
    /** The target shows the source as it was at the start. */
    COPYING,
    /** On the way to stopped; may take long when other maps depend on the target. */
    STOPPING,
    /** The target is offline. */
    STOPPED,
    /** The way to the data is lost for now. */
    SUSPENDED;

    /** Reads the array's word, such as {@code idle_or_copied}. */
    static CopyState of(String word) {
        for (CopyState state : values()) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        throw new MullionException(ErrorCode.ARRAY_REFUSED, "the array shows an unknown FlashCopy state: " + word);
    }

    /** The array's word. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
