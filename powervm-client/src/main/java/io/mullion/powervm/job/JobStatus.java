package io.mullion.powervm.job;

import java.util.Locale;

/** How far a job is ({@code reference/powervm-rest.md} §11.1). A word that is not known is {@link #OTHER}: an end, and no success. */
public enum JobStatus {
    /** Waits on the console. */
    NOT_STARTED,
    /** Runs. */
    RUNNING,
    /** Done. */
    COMPLETED_OK,
    /** Done, with something to tell. */
    COMPLETED_WITH_WARNINGS,
    /** Failed. */
    COMPLETED_WITH_ERROR,
    /** Failed. */
    FAILED_BEFORE_COMPLETION,
    /** Failed. */
    FAILED_BEFORE_COMPLETION_RETRY,
    /** Failed. */
    FAILED_TO_START,
    /** Cancelled. */
    CANCELED_BEFORE_START,
    /** Cancelled. */
    CANCELED_WHILE_RUNNING,
    /** Failed. */
    FAILED,
    /** Failed. */
    EXCEPTION,
    /** A word we do not know. */
    OTHER;

    static JobStatus from(String text) {
        for (JobStatus status : values()) {
            if (status.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
                return status;
            }
        }
        return OTHER;
    }

    /** Whether the job has ended. */
    public boolean ended() {
        return this != NOT_STARTED && this != RUNNING;
    }

    /** Whether what was asked for has been done. */
    public boolean successful() {
        return this == COMPLETED_OK || this == COMPLETED_WITH_WARNINGS;
    }
}
