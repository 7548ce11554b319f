package io.mullion.controller.servers.create;

import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.Servers;
import io.mullion.controller.servers.configdrive.ConfigDrives;
import io.mullion.spi.compute.ConfigDrive;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Gives the partition its first-boot data on a virtual optical disk. */
@Singleton
final class InsertConfigDrive implements Step<CreateContext> {
    private final Servers servers;
    private final ConfigDrives configDrives;
    private final ComputeDrivers drivers;

    @Inject
    InsertConfigDrive(Servers servers, ConfigDrives configDrives, ComputeDrivers drivers) {
        this.servers = servers;
        this.configDrives = configDrives;
        this.drivers = drivers;
    }

    @Override
    public String name() {
        return "insert-config-drive";
    }

    @Override
    public CreateContext run(CreateContext context) throws IOException {
        Server server = servers.get(context.server());
        Optional<ConfigDrive> drive = configDrives.write(server);
        if (drive.isPresent()) {
            try {
                drivers.of(context.host().orElseThrow()).insertConfigDrive(server.requireHandle(), drive.get());
            } finally {
                Files.deleteIfExists(drive.get().iso());
            }
        }
        return context;
    }

    @Override
    public void undo(CreateContext context) {
        Server server = servers.get(context.server());
        server.handle().ifPresent(handle -> drivers.of(handle.host()).ejectConfigDrive(handle));
    }
}
