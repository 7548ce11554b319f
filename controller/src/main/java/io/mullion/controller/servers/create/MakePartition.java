package io.mullion.controller.servers.create;

import io.mullion.controller.flavors.PartitionShapes;
import io.mullion.controller.networks.Ports;
import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerEvent;
import io.mullion.controller.servers.ServerFlavor;
import io.mullion.controller.servers.Servers;
import io.mullion.controller.servers.TaskState;
import io.mullion.spi.compute.ComputeDriver;
import io.mullion.spi.compute.NetworkAdapter;
import io.mullion.spi.compute.PartitionSpec;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes the partition with its network interfaces; it does not run yet. */
@Singleton
final class MakePartition implements Step<CreateContext> {
    private final Servers servers;
    private final PartitionShapes shapes;
    private final Ports ports;
    private final ComputeDrivers drivers;

    @Inject
    MakePartition(Servers servers, PartitionShapes shapes, Ports ports, ComputeDrivers drivers) {
        this.servers = servers;
        this.shapes = shapes;
        this.ports = ports;
        this.drivers = drivers;
    }

    @Override
    public String name() {
        return "make-partition";
    }

    @Override
    public CreateContext run(CreateContext context) {
        servers.apply(context.server(), new ServerEvent.Continued(TaskState.SPAWNING));
        Server server = servers.get(context.server());
        String host = context.host().orElseThrow();
        ComputeDriver driver = drivers.of(host);
        ServerHandle handle = driver.create(host, spec(server));
        servers.place(server.id(), Optional.of(host), Optional.of(handle.partition()));
        for (NetworkAdapter adapter : ports.adapters(server.id())) {
            driver.plug(handle, adapter);
        }
        return context;
    }

    private PartitionSpec spec(Server server) {
        ServerFlavor flavor = server.flavor();
        return shapes.of(flavor.ram(), flavor.vcpus(), flavor.extraSpecs())
                .spec(server.id(), server.texts().name(), server.os());
    }

    /** Looks for the partition too: the process may have died before its key was written. */
    @Override
    public void undo(CreateContext context) {
        String host = context.host().orElseThrow();
        ComputeDriver driver = drivers.of(host);
        driver.find(host, context.server()).ifPresent(driver::delete);
        servers.forgetStorage(context.server());
        servers.place(context.server(), Optional.of(host), Optional.empty());
    }
}
