package io.mullion.controller.operations;

/** Where an operation is. */
public enum OperationState {
    /** Recorded, not begun. */
    QUEUED,
    /** Steps run forward. */
    RUNNING,
    /** A step failed; steps are undone. */
    UNDOING,
    /** Ended well. */
    DONE,
    /** Failed and undone. */
    FAILED;

    /** Whether nothing more will happen. */
    public boolean ended() {
        return this == DONE || this == FAILED;
    }
}
