package io.mullion.controller.servers.power;

import io.mullion.controller.operations.OperationKind;
import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerEvent;
import io.mullion.controller.servers.ServerPower;
import io.mullion.controller.servers.Servers;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.flow.Flow;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The operation behind start, stop and reboot: the driver's call, then the state as the host says it. */
@Singleton
final class ChangePower implements OperationKind<ChangePower.Context> {
    private final Servers servers;
    private final ComputeDrivers drivers;
    private final ServerPower power;

    @Inject
    ChangePower(Servers servers, ComputeDrivers drivers, ServerPower power) {
        this.servers = servers;
        this.drivers = drivers;
        this.power = power;
    }

    /** What is to be done with which server. */
    record Context(UUID server, PowerChange change) {}

    @Override
    public String name() {
        return "change-power";
    }

    @Override
    public Class<Context> contextType() {
        return Context.class;
    }

    @Override
    public Flow<Context> flow() {
        return new Flow<>(List.of(new Make(), new Settle()));
    }

    @Override
    public void failed(Context context, Exception failure) {
        Server server = servers.get(context.server);
        server.state()
                .task()
                .filter(context.change.task()::equals)
                .ifPresent(task -> servers.apply(context.server, new ServerEvent.Restored(power.now(server))));
    }

    private final class Make implements Step<Context> {
        @Override
        public String name() {
            return "power";
        }

        @Override
        public Context run(Context context) {
            ServerHandle handle = servers.get(context.server).requireHandle();
            context.change.make(drivers.of(handle.host()), handle);
            return context;
        }

        @Override
        public void undo(Context context) {
            // a partition that was switched stays as it is: the failure shows the state it is in
        }
    }

    private final class Settle implements Step<Context> {
        @Override
        public String name() {
            return "settle";
        }

        @Override
        public Context run(Context context) {
            Server server = servers.get(context.server);
            if (server.state().task().filter(context.change.task()::equals).isPresent()) {
                servers.apply(context.server, new ServerEvent.Ended(power.now(server)));
            }
            return context;
        }

        @Override
        public void undo(Context context) {
            // nothing was made
        }
    }
}
