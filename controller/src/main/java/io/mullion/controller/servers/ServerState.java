package io.mullion.controller.servers;

import io.mullion.spi.compute.PowerState;
import java.util.Optional;

/**
 * The whole state of a server.
 *
 * @param vm what it is
 * @param task what is being done with it
 * @param power whether it runs, as its host last said
 */
public record ServerState(VmState vm, Optional<TaskState> task, PowerState power) {
    /** A server that was just asked for. */
    public static final ServerState NEW =
            new ServerState(VmState.BUILDING, Optional.of(TaskState.SCHEDULING), PowerState.UNKNOWN);

    /** Nothing being done, in a state that follows from power. */
    public static ServerState idle(VmState vm, PowerState power) {
        return new ServerState(vm, Optional.empty(), power);
    }

    /** The same server while something is done with it. */
    public ServerState during(TaskState newTask) {
        return new ServerState(vm, Optional.of(newTask), power);
    }

    /** The word that users see as {@code status}. */
    public String status() {
        return switch (vm) {
            case BUILDING -> "BUILD";
            case ACTIVE -> activeStatus();
            case STOPPED -> task.filter(t -> t == TaskState.REBOOTING_HARD).isPresent() ? "HARD_REBOOT" : "SHUTOFF";
            case SUSPENDED -> "SUSPENDED";
            case ERROR -> "ERROR";
            case DELETED -> "DELETED";
        };
    }

    private String activeStatus() {
        return switch (task.orElse(TaskState.SPAWNING)) {
            case REBOOTING -> "REBOOT";
            case REBOOTING_HARD -> "HARD_REBOOT";
            case MIGRATING -> "MIGRATING";
            case SCHEDULING, NETWORKING, BLOCK_DEVICE_MAPPING, SPAWNING, POWERING_OFF, POWERING_ON, DELETING ->
                "ACTIVE";
        };
    }
}
