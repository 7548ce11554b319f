package io.mullion.controller.servers.create;

import io.mullion.controller.servers.ServerEvent;
import io.mullion.controller.servers.Servers;
import io.mullion.controller.servers.TaskState;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Makes the volumes that the server needs and takes all of them for it. */
@Singleton
final class ProvideVolumes implements Step<CreateContext> {
    private final Servers servers;
    private final DiskProvision disks;

    @Inject
    ProvideVolumes(Servers servers, DiskProvision disks) {
        this.servers = servers;
        this.disks = disks;
    }

    @Override
    public String name() {
        return "provide-volumes";
    }

    @Override
    public CreateContext run(CreateContext context) {
        servers.apply(context.server(), new ServerEvent.Continued(TaskState.BLOCK_DEVICE_MAPPING));
        disks.provide(servers.get(context.server()), context.disks());
        return context;
    }

    @Override
    public void undo(CreateContext context) {
        disks.remove(context.server(), context.disks());
    }
}
