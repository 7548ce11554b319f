package io.mullion.controller.servers.migration;

import java.util.Locale;

/** How far a migration is, in nova's words. */
enum MigrationStatus {
    /** Accepted; no target yet. */
    ACCEPTED,
    /** Both hosts are being readied. */
    PREPARING,
    /** The partition is on its way. */
    RUNNING,
    /** The server is on the target. */
    COMPLETED,
    /** It failed; the server is where it was. */
    ERROR,
    /** Somebody stopped it. */
    CANCELLED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean inProgress() {
        return switch (this) {
            case ACCEPTED, PREPARING, RUNNING -> true;
            case COMPLETED, ERROR, CANCELLED -> false;
        };
    }
}
