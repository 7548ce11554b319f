package io.mullion.controller.servers.create;

import io.mullion.controller.networks.Ports;
import io.mullion.controller.servers.ServerEvent;
import io.mullion.controller.servers.Servers;
import io.mullion.controller.servers.TaskState;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Makes the ports and their addresses. */
@Singleton
final class AllocatePorts implements Step<CreateContext> {
    private final Servers servers;
    private final Ports ports;

    @Inject
    AllocatePorts(Servers servers, Ports ports) {
        this.servers = servers;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "allocate-ports";
    }

    @Override
    public CreateContext run(CreateContext context) {
        servers.apply(context.server(), new ServerEvent.Continued(TaskState.NETWORKING));
        ports.allocate(
                context.server(),
                context.project(),
                context.networks().stream().map(InterfaceWish::request).toList());
        ports.bind(context.server(), context.host().orElseThrow());
        return context;
    }

    @Override
    public void undo(CreateContext context) {
        ports.release(context.server());
    }
}
