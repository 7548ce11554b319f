package io.mullion.controller.servers.delete;

import com.google.inject.AbstractModule;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;
import io.mullion.controller.operations.OperationsModule;
import io.mullion.controller.servers.ServersModule;

/** Binds the removing of servers. */
public final class DeleteServerModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(DeleteServersResource.class);
        bind(DeleteServersResource.Begin.class);
        bind(DeleteServersResource.Force.class);
        bind(DeleteServer.class);
        bind(RemoveServer.class);
        bind(RemoveServer.Ending.class);
        HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(DeleteServersResource.class));
        OperationsModule.kinds(binder()).addBinding().to(DeleteServer.class);
        ServersModule.actions(binder()).addBinding().to(DeleteServersResource.Force.class);
    }
}
