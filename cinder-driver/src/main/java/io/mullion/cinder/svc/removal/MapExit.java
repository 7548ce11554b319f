package io.mullion.cinder.svc.removal;

import io.mullion.cinder.svc.flashcopy.CopyState;

/**
 * What to do next about a FlashCopy map of a disk that is to go (reference/spectrum-virtualize.md §5, §7). The disk is
 * looked at again after each step.
 */
enum MapExit {
    /** Nothing can be done now. */
    WAIT,
    /** Ask it to stop. */
    STOP,
    /** Ask to remove it. */
    REMOVE,
    /** Let the target become a disk of its own: it is somebody's snapshot. */
    MAKE_INDEPENDENT;

    /** For a map whose target goes: what it copies is of no more use. */
    static MapExit ofTarget(CopyState state) {
        return switch (state) {
            case PREPARED, COPYING, SUSPENDED -> STOP;
            case IDLE_OR_COPIED, STOPPED -> REMOVE;
            case PREPARING, STOPPING, EMPTY -> WAIT;
        };
    }

    /** For a map whose source goes: what it copies is wanted still. */
    static MapExit ofSource(CopyState state, boolean snapshot) {
        return switch (state) {
            case COPYING -> snapshot ? MAKE_INDEPENDENT : WAIT;
            case PREPARED -> STOP;
            case IDLE_OR_COPIED, STOPPED -> REMOVE;
            case PREPARING, STOPPING, SUSPENDED, EMPTY -> WAIT;
        };
    }
}
