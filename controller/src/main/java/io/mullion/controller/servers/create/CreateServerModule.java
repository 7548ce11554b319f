package io.mullion.controller.servers.create;

import com.google.inject.AbstractModule;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;
import io.mullion.controller.operations.OperationsModule;
import io.mullion.controller.servers.configdrive.ConfigDrives;

/** Binds the making of servers. */
public final class CreateServerModule extends AbstractModule {
    @Override
    protected void configure() {
        for (Class<?> type : new Class<?>[] {
            CreateServersResource.class,
            AcceptServers.class,
            AcceptServers.Acceptance.class,
            NewServers.class,
            NewServerOptions.class,
            CreateDemand.class,
            DiskProvision.class,
            ConfigDrives.class,
            CreateServer.class,
            CreateSteps.class,
            ChooseHost.class,
            AllocatePorts.class,
            ProvideVolumes.class,
            MakePartition.class,
            ConnectVolumes.class,
            InsertConfigDrive.class,
            StartPartition.class
        }) {
            bind(type);
        }
        HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(CreateServersResource.class));
        OperationsModule.kinds(binder()).addBinding().to(CreateServer.class);
    }
}
