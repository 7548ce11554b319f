package io.mullion.controller.servers;

import io.mullion.spi.compute.PowerState;

/** What can happen to a server's state. */
public sealed interface ServerEvent {
    /** Work on it begins. */
    record Begun(TaskState task) implements ServerEvent {}

    /** Work on it goes on with another part. */
    record Continued(TaskState task) implements ServerEvent {}

    /** Work on it ended well, and this is how its partition is now. */
    record Ended(PowerState power) implements ServerEvent {}

    /** Work on it failed and was undone; it is as it was before, and this is how its partition is now. */
    record Restored(PowerState power) implements ServerEvent {}

    /** Work on it failed and it cannot be used as it is. */
    record Failed() implements ServerEvent {}

    /** It is gone. */
    record Removed() implements ServerEvent {}

    /** Its host says how its partition is, while no work of ours is under way. */
    record PowerSeen(PowerState power) implements ServerEvent {}

    /** An administrator says what it is. */
    record Reset(VmState vm) implements ServerEvent {}
}
