package io.mullion.controller.servers.create;

import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerEvent;
import io.mullion.controller.servers.ServerPower;
import io.mullion.controller.servers.Servers;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StopMode;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

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
        Server server = servers.get(context.server());
        // a server without a task was shown already, by a run that died behind that
        if (server.state().task().isPresent()) {
            servers.apply(server.id(), new ServerEvent.Ended(power.now(server)));
        }
        return context;
    }

    @Override
    public void undo(CreateContext context) {
        servers.get(context.server())
                .handle()
                .ifPresent(handle -> drivers.of(handle.host()).stop(handle, new StopMode.Hard()));
    }
}
