package io.mullion.nova.lpar;

import io.mullion.spi.compute.PowerState;

/** What the states of a partition mean for its server ({@code reference/nova-powervm-flows.md} §7). */
final class PowerStates {
    private PowerStates() {}

    /** @param state lower case, as the console says it */
    static PowerState of(String state) {
        return switch (state) {
            case "running", "starting", "open firmware", "shutting down", "suspending", "migrating running" ->
                PowerState.RUNNING;
            case "not activated", "migrating not active" -> PowerState.STOPPED;
            case "suspended", "resuming" -> PowerState.SUSPENDED;
            case "error" -> PowerState.CRASHED;
            default -> PowerState.UNKNOWN; // consoles know more words, and may learn others
        };
    }
}
