package io.mullion.controller.servers.create;

import io.mullion.controller.servers.ServerVolume;
import io.mullion.controller.servers.volumes.ServerDisks;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Connects the volumes, the boot volume first: their order is the order of the partition's disks. */
@Singleton
final class ConnectVolumes implements Step<CreateContext> {
    private final ServerDisks disks;

    @Inject
    ConnectVolumes(ServerDisks disks) {
        this.disks = disks;
    }

    @Override
    public String name() {
        return "connect-volumes";
    }

    @Override
    public CreateContext run(CreateContext context) {
        for (ServerVolume volume : disks.of(context.server())) {
            disks.connect(context.server(), volume.volume());
        }
        return context;
    }

    @Override
    public void undo(CreateContext context) {
        for (ServerVolume volume : disks.of(context.server())) {
            disks.disconnect(context.server(), volume.volume());
        }
    }
}
