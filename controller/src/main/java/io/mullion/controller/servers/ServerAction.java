package io.mullion.controller.servers;

import io.mullion.spi.error.MullionException;
import java.util.EnumSet;
import java.util.Set;

/** What a user can have done with a server, and in which states; the words in refusals are nova's. */
public enum ServerAction {
    /** Switch on. */
    START("start", "start", EnumSet.of(VmState.STOPPED)),
    /** Switch off. */
    STOP("stop", "stop", EnumSet.of(VmState.ACTIVE, VmState.ERROR)),
    /** Restart through the operating system. */
    REBOOT_SOFT("reboot", "reboot", EnumSet.of(VmState.ACTIVE)),
    /** Restart without asking. */
    REBOOT_HARD("reboot", "reboot", EnumSet.of(VmState.ACTIVE, VmState.STOPPED, VmState.SUSPENDED, VmState.ERROR)),
    /** Move while running. */
    LIVE_MIGRATE("os-migrateLive", "live-migration", EnumSet.of(VmState.ACTIVE)),
    /** Connect a volume. */
    ATTACH_VOLUME("attach_volume", "attach_volume", EnumSet.of(VmState.ACTIVE, VmState.STOPPED)),
    /** Disconnect a volume. */
    DETACH_VOLUME("detach_volume", "detach_volume", EnumSet.of(VmState.ACTIVE, VmState.STOPPED, VmState.SUSPENDED));

    private final String word;
    private final String recorded;
    private final Set<VmState> allowed;

    ServerAction(String word, String recorded, Set<VmState> allowed) {
        this.word = word;
        this.recorded = recorded;
        this.allowed = allowed;
    }

    /** The name under which it stands among a server's actions. */
    String recorded() {
        return recorded;
    }

    /** Demands that a server is idle and in a state in which this may be done. @throws MullionException {@code STATE_CONFLICT} */
    void requireOn(Server server) {
        if (!allowed.contains(server.state().vm())) {
            throw MullionException.stateConflict("Cannot '" + word + "' instance " + server.id()
                    + " while it is in vm_state " + server.state().vm().word());
        }
        server.state().task().ifPresent(task -> {
            throw MullionException.stateConflict(
                    "Cannot '" + word + "' instance " + server.id() + " while it is in task_state " + task.word());
        });
    }
}
