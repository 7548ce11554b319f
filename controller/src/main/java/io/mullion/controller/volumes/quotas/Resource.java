package io.mullion.controller.volumes.quotas;

import java.util.Locale;

/** What is limited. */
enum Resource {
    /** Number of volumes. */
    VOLUMES(true),
    /** GiB of volumes and, unless configured otherwise, of their snapshots. */
    GIGABYTES(true),
    /** Number of snapshots. */
    SNAPSHOTS(true),
    /** Number of groups, consistency groups among them. */
    GROUPS(false),
    /** Number of backups: shown for clients that expect it; there is no backup service. */
    BACKUPS(false),
    /** GiB of backups: as {@link #BACKUPS}. */
    BACKUP_GIGABYTES(false),
    /** Largest single volume in GiB: a limit without a count. */
    PER_VOLUME_GIGABYTES(false);

    private final boolean perType;

    Resource(boolean perType) {
        this.perType = perType;
    }

    /** Whether each volume type has a limit of its own too. */
    boolean perType() {
        return perType;
    }

    /** The name in the API. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
