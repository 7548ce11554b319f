package io.mullion.controller.servers.create;

import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerEvent;
import io.mullion.controller.servers.ServerPower;
import io.mullion.controller.servers.Servers;
import io.mullion.controller.servers.TaskState;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StopMode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Switches the partition on and shows the server as it is then: the result of the whole work. */
@Singleton
final class StartPartition implements Step<CreateContext> {
    private final Servers servers;
    private final ComputeDrivers drivers;
    private final ServerPower power;

    @Inject
    StartPartition(Servers servers, ComputeDrivers drivers, ServerPower power) {
        this.servers = servers;
        this.drivers = drivers;
        this.power = power;
    }

    @Override
    public String name() {
        return "start-partition";
    }

    @Override
    public CreateContext run(CreateContext context) {
        ServerHandle handle = servers.get(context.server()).requireHandle();
        drivers.of(handle.host()).start(handle);
        show(servers.get(context.server()));
        return context;
    }

    /** A server without a task was shown already, by a run that died behind that; one that is being removed is not shown. */
    private void show(Server server) {
        Optional<TaskState> task = server.state().task();
        if (task.isPresent()) {
            if (task.get() == TaskState.DELETING) {
                throw MullionException.stateConflict("Instance " + server.id() + " is being removed");
            }
            servers.apply(server.id(), new ServerEvent.Ended(power.now(server)));
        }
    }

    @Override
    public void undo(CreateContext context) {
        servers.get(context.server())
                .handle()
                .ifPresent(handle -> drivers.of(handle.host()).stop(handle, new StopMode.Hard()));
    }
}
