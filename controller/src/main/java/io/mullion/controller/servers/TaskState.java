package io.mullion.controller.servers;

/** What is being done with a server, as the API's {@code OS-EXT-STS:task_state} says it; nothing when idle. */
public enum TaskState {
    /** A host is being chosen. */
    SCHEDULING("scheduling"),
    /** Ports and addresses are being made. */
    NETWORKING("networking"),
    /** Volumes are being made and exported. */
    BLOCK_DEVICE_MAPPING("block_device_mapping"),
    /** The partition is being made. */
    SPAWNING("spawning"),
    /** Being switched off. */
    POWERING_OFF("powering-off"),
    /** Being switched on. */
    POWERING_ON("powering-on"),
    /** Being restarted through its operating system. */
    REBOOTING("rebooting"),
    /** Being restarted without asking. */
    REBOOTING_HARD("rebooting_hard"),
    /** Moving to another host while it runs. */
    MIGRATING("migrating"),
    /** Being removed. */
    DELETING("deleting");

    private final String word;

    TaskState(String word) {
        this.word = word;
    }

    /** The word in the API. */
    public String word() {
        return word;
    }
}
