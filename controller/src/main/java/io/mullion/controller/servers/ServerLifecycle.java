package io.mullion.controller.servers;

import io.mullion.controller.servers.ServerEvent.Begun;
import io.mullion.controller.servers.ServerEvent.Continued;
import io.mullion.controller.servers.ServerEvent.Ended;
import io.mullion.controller.servers.ServerEvent.Failed;
import io.mullion.controller.servers.ServerEvent.PowerSeen;
import io.mullion.controller.servers.ServerEvent.Removed;
import io.mullion.controller.servers.ServerEvent.Reset;
import io.mullion.controller.servers.ServerEvent.Restored;
import io.mullion.spi.compute.PowerState;
import java.util.Optional;

/** The one table of a server's transitions: state and event give the next state, or nothing where it cannot happen. */
public final class ServerLifecycle {
    private ServerLifecycle() {}

    /** The state after an event; empty if the event cannot happen in this state. */
    public static Optional<ServerState> next(ServerState now, ServerEvent event) {
        if (now.vm() == VmState.DELETED) {
            return Optional.empty();
        }
        return switch (event) {
            case Begun begun -> begin(now, begun.task());
            case Continued continued ->
                now.task().isPresent() && now.task().get() != TaskState.DELETING
                        ? Optional.of(now.during(continued.task()))
                        : Optional.empty();
            case Ended ended -> now.task().map(task -> ended(now, task, settled(ended.power())));
            case Restored restored ->
                now.task()
                        .map(task -> ended(
                                now,
                                task,
                                now.vm() == VmState.ERROR
                                        ? ServerState.idle(VmState.ERROR, restored.power())
                                        : settled(restored.power())));
            case Failed failed -> Optional.of(ServerState.idle(VmState.ERROR, now.power()));
            case Removed removed -> Optional.of(ServerState.idle(VmState.DELETED, PowerState.UNKNOWN));
            case PowerSeen seen -> seen(now, seen.power());
            case Reset reset -> Optional.of(ServerState.idle(reset.vm(), now.power()));
        };
    }

    /** Work that ends while the server is to be removed leaves that wish standing. */
    private static ServerState ended(ServerState now, TaskState task, ServerState settled) {
        return task == TaskState.DELETING ? new ServerState(now.vm(), now.task(), settled.power()) : settled;
    }

    /** Removing may begin at any time, everything else only on an idle server. */
    private static Optional<ServerState> begin(ServerState now, TaskState task) {
        boolean removing = task == TaskState.DELETING;
        boolean idle = now.task().isEmpty();
        boolean alreadyRemoving =
                now.task().filter(t -> t == TaskState.DELETING).isPresent();
        return (idle || (removing && !alreadyRemoving)) ? Optional.of(now.during(task)) : Optional.empty();
    }

    private static Optional<ServerState> seen(ServerState now, PowerState power) {
        if (now.task().isPresent()) {
            return Optional.empty();
        }
        return switch (now.vm()) {
            case ACTIVE, STOPPED, SUSPENDED ->
                power == PowerState.UNKNOWN
                        ? Optional.of(new ServerState(now.vm(), now.task(), power))
                        : Optional.of(settled(power));
            case ERROR -> Optional.of(ServerState.idle(VmState.ERROR, power));
            case BUILDING, DELETED -> Optional.empty();
        };
    }

    private static ServerState settled(PowerState power) {
        VmState vm = switch (power) {
            case RUNNING, UNKNOWN -> VmState.ACTIVE;
            case STOPPED, CRASHED -> VmState.STOPPED;
            case SUSPENDED -> VmState.SUSPENDED;
        };
        return ServerState.idle(vm, power);
    }
}
