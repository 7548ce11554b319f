package io.mullion.spi.compute;

/** Whether a partition runs, as far as its host knows. */
public enum PowerState {
    /** Running, starting, in open firmware, shutting down or migrating while running. */
    RUNNING,
    /** Not activated. */
    STOPPED,
    /** Suspended or resuming. */
    SUSPENDED,
    /** In error. */
    CRASHED,
    /** The host does not tell, or the partition is not there. */
    UNKNOWN
}
