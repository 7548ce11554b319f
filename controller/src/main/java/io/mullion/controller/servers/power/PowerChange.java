package io.mullion.controller.servers.power;

import io.mullion.controller.servers.ServerAction;
import io.mullion.controller.servers.TaskState;
import io.mullion.spi.compute.ComputeDriver;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StopMode;
import java.time.Duration;

/** The ways to change a server's power. */
enum PowerChange {
    START(ServerAction.START, TaskState.POWERING_ON),
    STOP(ServerAction.STOP, TaskState.POWERING_OFF),
    REBOOT_SOFT(ServerAction.REBOOT_SOFT, TaskState.REBOOTING),
    REBOOT_HARD(ServerAction.REBOOT_HARD, TaskState.REBOOTING_HARD);

    /** How long an operating system may take to go down before its plug is pulled. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ServerAction action;
    private final TaskState task;

    PowerChange(ServerAction action, TaskState task) {
        this.action = action;
        this.task = task;
    }

    ServerAction action() {
        return action;
    }

    TaskState task() {
        return task;
    }

    void make(ComputeDriver driver, ServerHandle server) {
        switch (this) {
            case START -> driver.start(server);
            case STOP -> driver.stop(server, new StopMode.Progressive(PATIENCE));
            case REBOOT_SOFT -> driver.reboot(server, new StopMode.Progressive(PATIENCE));
            case REBOOT_HARD -> driver.reboot(server, new StopMode.Hard());
        }
    }
}
