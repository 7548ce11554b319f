package io.mullion.controller.servers;

import java.util.Locale;

/** What a server is, as the API's {@code OS-EXT-STS:vm_state} says it. */
public enum VmState {
    /** Being created. */
    BUILDING,
    /** Runs. */
    ACTIVE,
    /** Switched off. */
    STOPPED,
    /** Suspended on its host, by somebody outside. */
    SUSPENDED,
    /** Something failed; the fault says what. */
    ERROR,
    /** Gone; the row is kept for those who list deleted servers. */
    DELETED;

    /** The word in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
